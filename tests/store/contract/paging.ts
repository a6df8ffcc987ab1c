import type { Query } from "../../../api/core/store";
import type { World } from "../world";

/** Pages, and the order of what is in them. */
export function paging(world: World): void {
  const shuffled = (count: number) => Array.from({ length: count }, (_, i) => (i * 7) % count);
  const pks = ["p", "q", "r"];
  const plantNumbers = (count: number, more: (n: number) => object = () => ({})) =>
    world.plant(
      ...shuffled(count).map((n) => world.doc(`i${n}`, { n, pk: world.pk(pks[n % 3]), ...more(n) })),
    );
  const numbers = (ids: string[]) => ids.map((id) => Number(id.slice(1)));
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  test("pages show each document once, over all partitions", async () => {
    await plantNumbers(23);
    expect(numbers(await world.ids({ limit: 5 })).sort((a, b) => a - b)).toEqual(upTo(23));
  });

  test.each([1, 5, 23, 24])("pages of %i show each document once, in order", async (limit) => {
    await plantNumbers(23);
    expect(numbers(await world.ids({ limit, orderBy: { field: "n", direction: "asc" } }))).toEqual(upTo(23));
    const backwards = numbers(await world.ids({ limit, orderBy: { field: "n", direction: "desc" } }));
    expect(backwards).toEqual(upTo(23).reverse());
  });

  test("the last page has no next", async () => {
    await plantNumbers(4);
    const page = await world.store.query("cases", {
      limit: 4,
      where: [{ field: "kind", op: "=", value: world.kind }],
      orderBy: { field: "n", direction: "asc" },
    });
    expect(page.items).toHaveLength(4);
    expect(page.next).toBeUndefined();
  });

  test.each(["asc", "desc"] as const)(
    "documents of equal value are each shown once, %s",
    async (direction) => {
      await plantNumbers(20, (n) => ({ group: n < 3 ? 0 : n < 15 ? 1 : n }));
      const ids = numbers(await world.ids({ limit: 4, orderBy: { field: "group", direction } }));
      expect([...ids].sort((a, b) => a - b)).toEqual(upTo(20));
      const groups = ids.map((n) => (n < 3 ? 0 : n < 15 ? 1 : n));
      expect(groups).toEqual([...groups].sort((a, b) => (direction === "asc" ? a - b : b - a)));
    },
  );

  test("text is ordered ordinally: capitals, small letters, accents", async () => {
    await world.plant(...["a", "B", "é", "Z", "10", "9"].map((n) => world.doc(n, { n })));
    const sorted = ["10", "9", "B", "Z", "a", "é"];
    expect(await world.ids({ limit: 2, orderBy: { field: "n", direction: "asc" } })).toEqual(sorted);
    expect(await world.ids({ limit: 2, orderBy: { field: "n", direction: "desc" } })).toEqual(
      sorted.reverse(),
    );
  });

  test("numbers come before text, also from page to page", async () => {
    await world.plant(world.doc("text", { n: "1" }), world.doc("two", { n: 2 }), world.doc("one", { n: 1 }));
    const ids = (limit: number, direction: "asc" | "desc") =>
      world.ids({ limit, orderBy: { field: "n", direction } });
    for (const limit of [1, 2, 3]) {
      expect(await ids(limit, "asc")).toEqual(["one", "two", "text"]);
      expect(await ids(limit, "desc")).toEqual(["text", "two", "one"]);
    }
  });

  test("an order leaves out documents without the field, or with neither a number nor a text in it", async () => {
    await world.plant(world.doc("a", { n: 2 }), world.doc("b"), world.doc("c", { n: 1 }));
    await world.plant(world.doc("d", { n: null }), world.doc("e", { n: true }), world.doc("f", { n: [1] }));
    expect(await world.ids({ orderBy: { field: "n", direction: "asc" } })).toEqual(["c", "a"]);
  });

  test("text is paged past a NUL within it", async () => {
    await world.plant(...["a", "a\u0000b", "a\u0000c", "b"].map((n, i) => world.doc(`i${i}`, { n })));
    expect(await world.ids({ limit: 1, orderBy: { field: "n", direction: "asc" } })).toEqual([
      "i0",
      "i1",
      "i2",
      "i3",
    ]);
  });

  test.each<[string, Pick<Query, "orderBy">]>([
    ["without an order", {}],
    ["ascending", { orderBy: { field: "n", direction: "asc" } }],
    ["descending", { orderBy: { field: "n", direction: "desc" } }],
  ])("documents added between pages neither repeat nor hide the others, %s", async (_, order) => {
    await plantNumbers(12, (n) => ({ n: n * 10 }));
    const seen: string[] = [];
    let next: string | undefined;
    for (let round = 0; round < 50; round += 1) {
      const where = [{ field: "kind", op: "=", value: world.kind }] as const;
      const page = await world.store.query("cases", { limit: 3, where, ...order, ...(next ? { next } : {}) });
      seen.push(...page.items.map(({ doc }) => doc.id));
      next = page.next;
      if (next === undefined) break;
      await world.plant(
        world.doc(`before${round}`, { n: -round }),
        world.doc(`among${round}`, { n: 55 + round / 100 }),
      );
      if (round >= 3) continue;
      await world.plant(world.doc(`zz${round}`, { n: 1000 + round }));
    }
    const planted = seen.filter((id) => id.startsWith("i"));
    expect(next).toBeUndefined();
    expect(numbers(planted).sort((a, b) => a - b)).toEqual(upTo(12));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("documents deleted between pages do not hide the others", async () => {
    await plantNumbers(9);
    const where = [{ field: "kind", op: "=", value: world.kind }] as const;
    const orderBy = { field: "n", direction: "asc" } as const;
    const first = await world.store.query("cases", { limit: 3, where, orderBy });
    for (const { doc } of first.items)
      await world.store.commit("cases", doc.pk, [{ op: "delete", id: doc.id }]);
    const second = await world.store.query("cases", { limit: 3, where, orderBy, next: String(first.next) });
    expect(second.items.map(({ doc }) => doc.id)).toEqual(["i3", "i4", "i5"]);
  });

  test.each([
    "nonsense",
    "",
    Buffer.from('{"a":1}').toString("base64url"),
    Buffer.from("[1,2,3]").toString("base64url"),
  ])("the next %j that no page gave is refused", async (next) => {
    await expect(world.store.query("cases", { limit: 1, next })).rejects.toThrow("Begin at the first page");
  });
}
