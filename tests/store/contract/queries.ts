import type { Condition, Query } from "../../../api/core/store";
import type { World } from "../world";

/** Finding documents by their fields. */
export function queries(world: World): void {
  const where = async (...conditions: Condition[]) => (await world.ids({ where: conditions })).sort();
  const plantValues = (values: Record<string, unknown>) =>
    world.plant(...Object.entries(values).map(([id, v]) => world.doc(id, v === undefined ? {} : { v })));

  test("a query of one partition never shows another", async () => {
    await world.plant(world.doc("a"), world.doc("b", { pk: world.pk("q") }), world.doc("c"));
    expect((await world.ids({ pk: world.pk() })).sort()).toEqual(["a", "c"]);
    expect((await world.ids({ pk: world.pk(), limit: 1 })).sort()).toEqual(["a", "c"]);
    expect(await world.ids({ pk: world.pk("nobody") })).toEqual([]);
  });

  test("a query without a partition looks into all of them", async () => {
    await world.plant(
      world.doc("a"),
      world.doc("b", { pk: world.pk("q") }),
      world.doc("c", { pk: world.pk("r") }),
    );
    expect(await where()).toEqual(["a", "b", "c"]);
  });

  test("a query shows documents with their etags, ready to be replaced", async () => {
    await world.plant(world.doc("a", { v: 1 }));
    const page = await world.store.query("cases", { pk: world.pk(), limit: 1 });
    const etag = String(page.items[0]?.etag);
    await world.put({ op: "replace", doc: world.doc("a", { v: 2 }), ifMatch: etag });
    expect((await world.read("a"))?.doc.v).toBe(2);
  });

  test('equality never mixes types: 1 is not "1", yes is not 1, nothing is not missing', async () => {
    await plantValues({
      text: "1",
      number: 1,
      yes: true,
      no: false,
      nothing: null,
      missing: undefined,
      list: [1],
    });
    const found = async (value: string | number | boolean | null) => where({ field: "v", op: "=", value });
    expect(await found("1")).toEqual(["text"]);
    expect(await found(1)).toEqual(["number"]);
    expect(await found(true)).toEqual(["yes"]);
    expect(await found(false)).toEqual(["no"]);
    expect(await found(null)).toEqual(["nothing"]);
    expect(await found(0)).toEqual([]);
  });

  test("text is compared letter for letter", async () => {
    await plantValues({ small: "ally", large: "Ally", spaced: "ally " });
    expect(await where({ field: "v", op: "=", value: "ally" })).toEqual(["small"]);
  });

  test("numbers are compared as numbers, and only with numbers", async () => {
    await plantValues({ two: 2, ten: 10, half: 2.5, text: "5", yes: true, nothing: null });
    expect(await where({ field: "v", op: "<", value: 2.5 })).toEqual(["two"]);
    expect(await where({ field: "v", op: "<=", value: 2.5 })).toEqual(["half", "two"]);
    expect(await where({ field: "v", op: ">", value: 2.5 })).toEqual(["ten"]);
    expect(await where({ field: "v", op: ">=", value: 0 })).toEqual(["half", "ten", "two"]);
  });

  test("text is ordered ordinally, and compared only with text", async () => {
    await plantValues({ a: "a", B: "B", e: "é", number: 5, ten: "10", nine: "9" });
    expect(await where({ field: "v", op: "<", value: "a" })).toEqual(["B", "nine", "ten"]);
    expect(await where({ field: "v", op: ">=", value: "a" })).toEqual(["a", "e"]);
    expect(await where({ field: "v", op: "<=", value: "10" })).toEqual(["ten"]);
    expect(await where({ field: "v", op: ">", value: "a" })).toEqual(["e"]);
  });

  test("`in` finds any of its values, by type", async () => {
    await plantValues({ text: "1", number: 1, yes: true, two: 2, three: 3, missing: undefined });
    expect(await where({ field: "v", op: "in", value: [1, 3] })).toEqual(["number", "three"]);
    expect(await where({ field: "v", op: "in", value: ["1", 2] })).toEqual(["text", "two"]);
  });

  test("`in` of nothing finds nothing", async () => {
    await plantValues({ a: 1, missing: undefined });
    expect(await where({ field: "v", op: "in", value: [] })).toEqual([]);
  });

  test("`in` finds kinds as well", async () => {
    await plantValues({ a: 1 });
    const asked = { field: "kind", op: "in", value: [world.kind, "other"] } as const;
    expect(await where(asked)).toEqual(["a"]);
  });

  test("`has` finds a value in a list, by type, and only in a list", async () => {
    await plantValues({ both: ["x", 1], text: ["1"], yes: [true], empty: [], bare: "x", object: { k: "x" } });
    expect(await where({ field: "v", op: "has", value: "x" })).toEqual(["both"]);
    expect(await where({ field: "v", op: "has", value: 1 })).toEqual(["both"]);
    expect(await where({ field: "v", op: "has", value: "1" })).toEqual(["text"]);
  });

  test("a field of a field is found, and a list or a text has none", async () => {
    await plantValues({ x: { k: "x" }, y: { k: "y", l: ["z"] }, list: [{ k: "x" }], text: "x" });
    expect(await where({ field: "v.k", op: "=", value: "x" })).toEqual(["x"]);
    expect(await where({ field: "v.k", op: "in", value: ["y", "z"] })).toEqual(["y"]);
    expect(await where({ field: "v.l", op: "has", value: "z" })).toEqual(["y"]);
    expect(await world.ids({ orderBy: { field: "v.k", direction: "desc" } })).toEqual(["y", "x"]);
  });

  test("several conditions must all hold", async () => {
    await world.plant(
      world.doc("a", { v: 1, w: 1 }),
      world.doc("b", { v: 1, w: 2 }),
      world.doc("c", { v: 2, w: 2 }),
    );
    expect(await where({ field: "v", op: "=", value: 1 }, { field: "w", op: ">", value: 1 })).toEqual(["b"]);
  });

  test("fields may be called like words of SQL", async () => {
    await world.plant(world.doc("a", { order: 1, value: "x", select: { from: true } }));
    const found = await where(
      { field: "order", op: "=", value: 1 },
      { field: "value", op: "in", value: ["x"] },
      { field: "select.from", op: "=", value: true },
    );
    expect(found).toEqual(["a"]);
  });

  test.each(["' OR 1=1 --", "@p0", '"', "\\", "%", "a\u0000b", "🧡", "$v", "?1"])(
    "the value %j is only a value",
    async (v) => {
      await world.plant(world.doc("a", { v, l: [v] }), world.doc("b", { v: "other", l: ["other"] }));
      expect(await where({ field: "v", op: "=", value: v })).toEqual(["a"]);
      expect(await where({ field: "v", op: "in", value: [v] })).toEqual(["a"]);
      expect(await where({ field: "l", op: "has", value: v })).toEqual(["a"]);
    },
  );

  test.each(["a') OR 1=1 --", "a b", "A", "a.b.c", "", "a[0]", "_ts", "ttl", "a\n"])(
    "the field name %j is refused",
    async (field) => {
      const ask = (query: Partial<Query>) => world.store.query("cases", { limit: 1, ...query });
      await expect(ask({ where: [{ field, op: "=", value: 1 }] })).rejects.toThrow("field");
      await expect(ask({ orderBy: { field, direction: "asc" } })).rejects.toThrow("field");
    },
  );

  test.each([0, 1001, 1.5, Number.NaN])("a page of %p documents is refused", async (limit) => {
    await expect(world.store.query("cases", { limit })).rejects.toThrow("A page holds");
  });

  test.each([
    { field: "v", op: "=", value: undefined },
    { field: "v", op: "=", value: new Date(0) },
    { field: "v", op: "<", value: true },
    { field: "v", op: "<", value: null },
    { field: "v", op: "=", value: Number.NaN },
    { field: "v", op: "in", value: [true] },
    { field: "v", op: "has", value: null },
    { field: "v", op: "LIKE", value: "a" },
  ])("the condition %j is refused before the engine sees it", async (condition) => {
    const asked = { limit: 1, where: [condition as Condition] };
    await expect(world.store.query("cases", asked)).rejects.toThrow("cannot be asked");
  });
}
