import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { plantCopies } from "../../../kit/plant-copies";
import { openProduct, personIdOf, START, type TestProduct } from "../../../kit/product";
import { type RelayWalk, relayWalkIn } from "../../../kit/relay-walk";
import { ENGINES, type Started } from "../../../store/engines";

interface Desk {
  readonly waiting: readonly { readonly caseId: string; readonly asked?: string }[];
  readonly next?: string;
}

describe.each(ENGINES)("anonymous requests that are kept from Chloe, in $name,", (engine) => {
  let started: Started;
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    started = await engine.start();
    product = await openProduct({ store: started.open(() => START) });
    walk = relayWalkIn(product);
  });
  afterEach(async () => {
    await product.close();
    await started.stop();
  });

  const desk = (key: string, verb: string, input: object = {}) => product.does<Desk>(key, verb, input);
  const all = async (key: string, verb: string) => {
    const found: string[] = [];
    let next: string | undefined;
    do {
      const page: Desk = await desk(key, verb, next === undefined ? {} : { after: next });
      found.push(...page.waiting.map(({ caseId }) => caseId));
      next = page.next;
    } while (next !== undefined);
    return found.sort();
  };

  test("R16: do not keep the one for everybody from them, wherever it lies among a hundred", async () => {
    const first = await walk.sent({ request: { hideFrom: [personIdOf("chloe")] } });
    const ids = await plantCopies<AnonymousCase>(product, first, 130, (index) => ({
      hiddenFrom: index % 26 === 25 ? [] : [personIdOf("chloe")],
    }));
    const open = ids.filter((_, index) => index % 26 === 25).sort();
    expect((await desk("chloe", "relay.desk")).waiting.map(({ caseId }) => caseId).sort()).toEqual(open);
    expect(JSON.stringify((await product.as("chloe", "relay.desk")).card)).not.toContain("Show more");
    expect(await all("daniel", "relay.desk")).toEqual([first, ...ids].sort());
  });

  test("one that a lead has asked them to take comes first, wherever it lies, and the card stays at five", async () => {
    const first = await walk.sent();
    const ids = await plantCopies<AnonymousCase>(product, first, 120, () => ({}));
    const [last] = [...ids].sort().slice(-1);
    const stored = await product.store.read<AnonymousCase>("cases", last ?? "", "case");
    const doc = { ...stored?.doc, assigned: personIdOf("chloe") } as AnonymousCase;
    await product.store.commit("cases", doc.pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
    const answer = await product.as("chloe", "relay.desk");
    const lines = JSON.stringify(answer.card).match(/"verb":"relay.claim","caseId":"[0-9a-f]+/g) ?? [];
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain(doc.pk);
    const { actions = [] } = answer.card as { actions?: { data: { after: string } }[] };
    const rest = await desk("chloe", "relay.desk", { after: actions[0]?.data.after });
    const shown = lines.map((line) => line.split('"').at(-1));
    expect(rest.waiting.filter(({ caseId }) => shown.includes(caseId))).toEqual([]);
  });

  test("those that nobody has claimed come before a lead, however many were sent today", async () => {
    const first = await walk.sent();
    const ids = await plantCopies<AnonymousCase>(product, first, 130, (index) => ({
      withLead: index % 50 === 49,
    }));
    const late = ids.filter((_, index) => index % 50 === 49).sort();
    expect(await all("farid", "relay.unclaimed")).toEqual(late);
  });
});
