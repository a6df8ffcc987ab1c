import { randomBytes } from "node:crypto";
import type { Answer } from "../../api/core/dispatch";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import { type Walk, walkIn } from "../kit/case-walk";
import { plantCopies } from "../kit/plant-copies";
import { openProduct, personIdOf, START, type TestProduct } from "../kit/product";

/** Where a list goes on is handed out closed, and opens for nobody else and nowhere else. */
describe("the place where a list goes on", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const planted = async (count: number, isHidden: (index: number) => boolean) => {
    const first = await walk.opened();
    await plantCopies<AllyshipCase>(product, first, count, (index) => ({
      openedAt: new Date(START.getTime() - (count - index) * 60_000).toISOString(),
      hiddenFrom: isHidden(index) ? [personIdOf("ben")] : [],
    }));
  };
  const placeIn = (answer: Answer): string => {
    const { actions = [] } = answer.card as { actions?: { data: { after?: string } }[] };
    return actions[0]?.data.after ?? "";
  };
  const NO_PLACE = { ok: false, refusal: { code: "input", reason: "no-such-place" } };

  test("is refused plainly when it was changed, made up, is somebody else's, another list's or of long ago", async () => {
    await planted(20, () => false);
    const place = placeIn(await product.as("ben", "cases.board"));
    expect(await product.as("ben", "cases.board", { after: place })).toMatchObject({ ok: true });
    const [version, month, closed = ""] = place.split(".");
    const turned = closed[40] === "A" ? "B" : "A";
    for (const bad of [
      `${version}.${month}.${closed.slice(0, 40)}${turned}${closed.slice(41)}`,
      `${version}.${month}.${closed.slice(0, -30)}`,
      `${version}.${month}.${randomBytes(2000).toString("base64url")}`,
      `${version}.${month}.AA`,
      `${version}.2026-10.${closed}`,
      `${version}.2031-01.${closed}`,
      `2.${month}.${closed}`,
      Buffer.from(JSON.stringify({ passed: "" })).toString("base64url"),
      "../vault",
      "x",
    ])
      expect([bad.slice(0, 20), await product.as("ben", "cases.board", { after: bad })]).toMatchObject([
        bad.slice(0, 20),
        NO_PLACE,
      ]);
    expect(await product.as("lea", "cases.board", { after: place })).toMatchObject(NO_PLACE);
    expect(await product.as("daniel", "cases.desk", { after: place })).toMatchObject(NO_PLACE);
    product.clock.skip(40);
    expect(await product.as("ben", "cases.board", { after: place })).toMatchObject(NO_PLACE);
    for (const bad of ["", 5, null, {}, ["x"], "x".repeat(30_000)])
      expect(await product.as("ben", "cases.board", { after: bad })).toMatchObject({
        ok: false,
        refusal: { code: "input" },
      });
  });

  test("opens on the other side of a month's end", async () => {
    await planted(20, () => false);
    product.clock.skip(28);
    const place = placeIn(await product.as("ben", "cases.board"));
    product.clock.skip(2);
    expect(place).toContain("2026-11");
    expect(await product.as("ben", "cases.board", { after: place })).toMatchObject({ ok: true });
  });

  test("looks the same, and is handed out alike, whether or not hidden ones stood between", async () => {
    await planted(60, () => false);
    const plain = await product.as("ben", "cases.board");
    await product.close();
    product = await openProduct();
    walk = walkIn(product);
    await planted(60, (index) => index % 2 === 1);
    const between = await product.as("ben", "cases.board");
    expect(placeIn(between)).toHaveLength(placeIn(plain).length);
    const shape = (answer: Answer) =>
      JSON.stringify(answer.card)
        .replace(/[0-9a-f]{32}/g, "id")
        .replace(/"after":"[^"]+"/g, "place");
    expect(shape(between)).toBe(shape(plain));
    expect(JSON.stringify(between)).not.toMatch(/\b(30|31|60|61)\b/);
  });

  test("is looked for with as many questions to the store, whatever is hidden among the first hundred", async () => {
    const queries = async () => {
      const before = product.store.usage();
      await product.as("ben", "cases.board");
      return product.store.usage().queries - before.queries;
    };
    await planted(60, () => true);
    const hidden = await queries();
    await product.close();
    product = await openProduct();
    walk = walkIn(product);
    await planted(60, () => false);
    expect(await queries()).toBe(hidden);
  });
});
