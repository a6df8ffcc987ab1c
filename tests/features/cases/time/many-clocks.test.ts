import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { walkIn } from "../../../kit/case-walk";
import { plantCopies } from "../../../kit/plant-copies";
import { openProduct, type TestProduct } from "../../../kit/product";

const MANY = 400;
/** Commits of a portion, and of what is delivered beside it. */
const MOST_IN_A_TURN = 30;

describe("Clocks that strike in hundreds at one moment", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  test("strike all of them, a few in each turn, and whoever asks meanwhile is answered between", async () => {
    const caseId = await walkIn(product).opened();
    await plantCopies<AllyshipCase>(product, caseId, MANY, () => ({}));
    product.clock.skip(4);
    const commits = () => product.store.usage().commits;
    const inATurn: number[] = [];
    let before = commits();
    let ended = false;
    const look = () => {
      inATurn.push(commits() - before);
      before = commits();
      if (!ended) setImmediate(look);
    };
    setImmediate(look);
    const asked = product.does("ben", "cases.board").then(() => commits());
    const began = commits();
    await product.runDue();
    await product.deliverer.settled();
    ended = true;
    const cases = await product.all<AllyshipCase>("cases", "case");
    expect(cases.filter(({ steps }) => steps.some(({ by }) => by === "clock"))).toHaveLength(MANY + 1);
    expect(Math.max(...inATurn)).toBeLessThanOrEqual(MOST_IN_A_TURN);
    expect((await asked) - began).toBeLessThan(MANY / 2);
  });
});
