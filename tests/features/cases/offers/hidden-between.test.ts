import { addDays } from "../../../../api/core/clock";
import type { Answer } from "../../../../api/core/dispatch";
import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { type Walk, walkIn } from "../../../kit/case-walk";
import { plantCopies } from "../../../kit/plant-copies";
import { openProduct, personIdOf, START, type TestProduct } from "../../../kit/product";
import { ENGINES, type Started } from "../../../store/engines";

interface Board {
  readonly requests: readonly { readonly caseId: string }[];
  readonly next?: string;
}

describe.each(ENGINES)("requests that Ben may not see, kept in $name,", (engine) => {
  let started: Started;
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    started = await engine.start();
    product = await openProduct({ store: started.open(() => START) });
    walk = walkIn(product);
  });
  afterEach(async () => {
    await product.close();
    await started.stop();
  });

  const minute = (index: number) => new Date(START.getTime() + index * 60_000).toISOString();
  /** So many requests before everybody else's, each older than the next. */
  const planted = (caseId: string, count: number, fields: (index: number) => Partial<AllyshipCase>) =>
    plantCopies<AllyshipCase>(product, caseId, count, (index) => ({
      openedAt: addDays(new Date(minute(index)), -1).toISOString(),
      ...fields(index),
    }));
  const hidden = async (count: number) => {
    const caseId = await walk.opened({ hideFrom: [personIdOf("ben")] });
    return planted(caseId, count, () => ({}));
  };
  const board = (key: string, input: object = {}) => product.does<Board>(key, "cases.board", input);
  const buttonOf = (answer: Answer): Record<string, unknown> | undefined => {
    const { actions = [] } = answer.card as {
      actions?: { title: string; data: Record<string, unknown> }[];
    };
    return actions.find(({ title }) => title === "Show more")?.data;
  };

  test("do not keep the one for everybody from Ben, though a hundred came before it", async () => {
    await hidden(100);
    const caseId = await walk.opened({}, "kim");
    expect((await board("ben")).requests.map((each) => each.caseId)).toEqual([caseId]);
    const card = JSON.stringify((await product.as("ben", "cases.board")).card);
    expect(card).toContain(caseId);
    expect(card).not.toContain("Show more");
  });

  test("show in no page: each is full and in order, and nothing is shown twice or left out", async () => {
    const first = await walk.opened();
    const ids = await planted(first, 150, (index) => ({
      hiddenFrom: index % 3 === 0 ? [] : [personIdOf("ben")],
    }));
    const open = [...ids.filter((_, index) => index % 3 === 0), first];
    const found: string[] = [];
    const sizes: number[] = [];
    let input: object | undefined = {};
    while (input !== undefined) {
      const answer: Answer = await product.as("ben", "cases.board", input);
      const shown = JSON.stringify(answer.card).match(/"verb":"cases.show","caseId":"[0-9a-f]{32}/g) ?? [];
      const here = shown.map((each) => each.slice(-32));
      sizes.push(here.length);
      found.push(...here);
      input = buttonOf(answer);
    }
    expect(found).toEqual(open);
    expect(sizes.slice(0, -1).every((size) => size === 5)).toBe(true);
    expect(sizes).toHaveLength(Math.ceil(open.length / 5));
  });

  test("of the same moment are each shown once too", async () => {
    const first = await walk.opened();
    const ids = await plantCopies<AllyshipCase>(product, first, 130, (index) => ({
      hiddenFrom: index < 100 ? [personIdOf("ben")] : [],
    }));
    const found: string[] = [];
    let next: string | undefined;
    do {
      const page: Board = await board("ben", next === undefined ? {} : { after: next });
      found.push(...page.requests.map((each) => each.caseId));
      next = page.next;
    } while (next !== undefined);
    expect([...found].sort()).toEqual([...ids.slice(100), first].sort());
  });

  test("may come and go while Ben reads on: nothing else is repeated or passed over", async () => {
    const first = await walk.opened();
    const ids = await planted(first, 20, () => ({}));
    const one = await product.as("ben", "cases.board");
    // Three of the five that Ben has seen find an ally meanwhile, one comes anew.
    for (const pk of ids.slice(1, 4)) {
      const stored = await product.store.read<AllyshipCase>("cases", pk, "case");
      const doc = { ...stored?.doc, state: "withdrawn" } as AllyshipCase;
      await product.store.commit("cases", pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
    }
    await walk.opened({}, "kim");
    const two = await board("ben", buttonOf(one));
    expect(two.requests.slice(0, 5).map((each) => each.caseId)).toEqual(ids.slice(5, 10));
  });

  test("are looked through a thousand at a time, and Ben can have Ally look on", async () => {
    await hidden(1020);
    const caseId = await walk.opened({}, "kim");
    const one = await product.as("ben", "cases.board");
    expect(one).toMatchObject({ ok: true, data: { requests: [] } });
    expect(JSON.stringify(one.card)).toContain("Show more");
    expect((await board("ben", buttonOf(one))).requests.map((each) => each.caseId)).toEqual([caseId]);
  }, 60_000);
});
