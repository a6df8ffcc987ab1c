import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import { type Walk, walkIn } from "../../../kit/case-walk";
import { plantCopies } from "../../../kit/plant-copies";
import { openProduct, personIdOf, START, type TestProduct } from "../../../kit/product";

/** What somebody has long had a part in does not hide what is theirs now. */
describe("somebody with a part in very many requests", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const later = (index: number) => new Date(START.getTime() + index * 1000).toISOString();
  /** Newer ones of other callers, in which Ben offered and somebody else was chosen long ago. */
  const passedOver = (caseId: string) =>
    plantCopies<AllyshipCase>(product, caseId, 120, (index) => ({
      openedAt: later(index),
      people: [personIdOf("kim"), personIdOf("ben"), personIdOf("lea")],
      caller: { id: personIdOf("kim"), name: "Kim", unit: "Sales" },
      ally: { id: personIdOf("lea"), name: "Lea", unit: "Sales" },
      passedOver: [{ id: personIdOf("ben"), at: "2026-01-05T09:00:00.000Z" }],
    }));

  test("finds the one in which they are the ally on their page", async () => {
    const caseId = await walk.active();
    await passedOver(caseId);
    const mine = await product.does<{ allyships: { caseId: string }[] }>("ben", "page.mine");
    expect(mine.allyships.map((each) => each.caseId)).toEqual([caseId]);
  });

  test("R17: has no place left when their places are taken", async () => {
    await product.does("ben", "people.availability", { places: 1, away: false, skills: [] });
    const caseId = await walk.active();
    const stored = await product.store.read<AllyshipCase>("cases", caseId, "case");
    await passedOver(caseId);
    // By its id it lies behind the others.
    const last = { ...stored?.doc, pk: "f".repeat(32) } as AllyshipCase;
    await product.store.commit("cases", last.pk, [{ op: "create", doc: last }]);
    await product.store.commit("cases", caseId, [{ op: "delete", id: "case" }]);
    expect((await product.does<{ standing: string }>("ben", "cases.board")).standing).toBe("full");
  });
});
