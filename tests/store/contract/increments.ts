import type { Write } from "../../../api/core/store";
import type { World } from "../world";

/** Counters. */
export function increments(world: World): void {
  const add = (by: number, field = "points"): Write => ({ op: "increment", id: "a", field, by });
  const invalid = { ok: false, at: 0, reason: "invalid" };

  test("an increment adds to a number and changes the etag", async () => {
    const [first] = await world.put({ op: "create", doc: world.doc("a", { points: 3, other: "kept" }) });
    const [second] = await world.put(add(4));
    expect(second).not.toBe(first);
    expect(await world.read("a")).toEqual({
      doc: world.doc("a", { points: 7, other: "kept" }),
      etag: second,
    });
  });

  test("an increment may be negative, and a fraction", async () => {
    await world.put({ op: "create", doc: world.doc("a", { points: 1 }) });
    await world.put(add(-3), add(0.5));
    expect((await world.read("a"))?.doc.points).toBe(-1.5);
  });

  test("an increment counts a missing field as 0", async () => {
    await world.put({ op: "create", doc: world.doc("a", { totals: {} }) });
    await world.put(add(2), add(5, "totals.given"));
    expect((await world.read("a"))?.doc).toMatchObject({ points: 2, totals: { given: 5 } });
  });

  test("an increment reaches a field of a field", async () => {
    await world.put({ op: "create", doc: world.doc("a", { totals: { given: 1, kept: true } }) });
    await world.put(add(2, "totals.given"));
    expect((await world.read("a"))?.doc.totals).toEqual({ given: 3, kept: true });
  });

  test("an increment of what is not there is refused as missing", async () => {
    expect(await world.commit(add(1))).toEqual({ ok: false, at: 0, reason: "missing" });
  });

  test.each([
    ["a text", "7"],
    ["nothing", null],
    ["a list", [1]],
    ["a yes", true],
  ])("an increment of %s is refused as invalid", async (_, points) => {
    await world.put({ op: "create", doc: world.doc("a", { points }) });
    expect(await world.commit(add(1))).toEqual(invalid);
    expect((await world.read("a"))?.doc.points).toEqual(points);
  });

  test("an increment inside a field that is not there is refused as invalid", async () => {
    await world.put({ op: "create", doc: world.doc("a") });
    expect(await world.commit(add(1, "totals.given"))).toEqual(invalid);
  });

  test("increments at the same moment all count", async () => {
    await world.put({ op: "create", doc: world.doc("a", { points: 0 }) });
    await Promise.all(Array.from({ length: 20 }, () => world.commit(add(1))));
    expect((await world.read("a"))?.doc.points).toBe(20);
  });
}
