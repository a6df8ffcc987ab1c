import type { AllyshipCase } from "../../api/features/cases/case/case";
import { walkIn } from "../kit/case-walk";
import { plantCopies } from "../kit/plant-copies";
import { openProduct, personIdOf, START, type TestProduct } from "../kit/product";
import { ENGINES, type Started } from "../store/engines";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

describe.each(ENGINES)("open requests found from the compose box, kept in $name,", (engine) => {
  let started: Started;
  let connector: FakeConnector;
  let product: TestProduct;
  let ben: Chat;
  beforeEach(async () => {
    started = await engine.start();
    connector = await openFakeConnector();
    product = await openProduct({ store: started.open(() => START) });
    ben = chatOf(product, connector, "ben");
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
    await started.stop();
  });

  const found = async (queryOptions?: unknown): Promise<string[]> => {
    const { status, body } = await ben.searches(queryOptions);
    expect([status, body]).toMatchObject([200, { composeExtension: { type: "result" } }]);
    return [...JSON.stringify(body).matchAll(/"caseId":"([0-9a-f]+)"/g)].map(([, caseId]) => caseId ?? "");
  };
  const planted = async (count: number, isHidden: (index: number) => boolean) => {
    const first = await walkIn(product).opened({ hideFrom: [personIdOf("ben")] });
    return plantCopies<AllyshipCase>(product, first, count, (index) => ({
      openedAt: new Date(START.getTime() - (count - index) * 60_000).toISOString(),
      hiddenFrom: isHidden(index) ? [personIdOf("ben")] : [],
    }));
  };

  test("R113: are not kept from Ben by a hundred that they may not see", async () => {
    const ids = await planted(101, (index) => index < 100);
    expect(await found()).toEqual(ids.slice(100));
  });

  test("R113: are listed further as the client scrolls, each once and in order", async () => {
    const ids = await planted(90, (index) => index % 3 !== 0);
    const open = ids.filter((_, index) => index % 3 === 0);
    expect(await found({ skip: 0, count: 25 })).toEqual(open.slice(0, 25));
    expect(await found({ skip: 25, count: 25 })).toEqual(open.slice(25));
    expect(await found({ skip: 50, count: 25 })).toEqual([]);
    expect(await found({ skip: 3, count: 4 })).toEqual(open.slice(3, 7));
  });

  test("R113: are answered sensibly when the client counts oddly", async () => {
    const ids = await planted(30, () => false);
    const firstPage = ids.slice(0, 25);
    for (const odd of [
      undefined,
      null,
      "all",
      [],
      {},
      { skip: -1, count: 25 },
      { skip: 0.5 },
      { skip: "5" },
      { skip: Number.NaN },
      { count: 0 },
      { count: -3 },
      { count: 1000 },
    ])
      expect([odd, await found(odd ?? null)]).toEqual([odd, firstPage]);
    for (const skip of [30, 1000, 1001, 1e9, Number.MAX_SAFE_INTEGER, 1e300])
      expect([skip, (await found({ skip, count: 25 })).length]).toEqual([skip, skip === 1e300 ? 25 : 0]);
  });
});
