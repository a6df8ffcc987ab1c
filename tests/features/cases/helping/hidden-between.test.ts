import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { walkIn } from "../../../kit/case-walk";
import { plantCopies } from "../../../kit/plant-copies";
import { openProduct, personIdOf, START, type TestProduct } from "../../../kit/product";
import { ENGINES, type Started } from "../../../store/engines";

describe.each(ENGINES)("requests with which Daniel may not help, kept in $name,", (engine) => {
  let started: Started;
  let product: TestProduct;
  beforeEach(async () => {
    started = await engine.start();
    product = await openProduct({ store: started.open(() => START) });
  });
  afterEach(async () => {
    await product.close();
    await started.stop();
  });

  test("R16: do not keep the one for everybody from them, though a hundred wait longer", async () => {
    const walk = walkIn(product);
    const caseId = await walk.opened({ hideFrom: [personIdOf("daniel")] });
    await product.does("amara", "cases.call-volunteer", { caseId });
    await plantCopies<AllyshipCase>(product, caseId, 100, () => ({ since: "2026-10-01T09:00:00.000Z" }));
    const open = await walk.opened({}, "kim");
    await product.does("kim", "cases.call-volunteer", { caseId: open });
    const desk = await product.does<{ waiting: { caseId: string }[] }>("daniel", "cases.desk");
    expect(desk.waiting.map((each) => each.caseId)).toEqual([open]);
  });
});
