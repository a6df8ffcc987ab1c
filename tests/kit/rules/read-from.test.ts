import type { Query } from "../../../api/core/store";
import { some } from "../../../api/core/verb";
import { openSqlite } from "../../../api/store/sqlite";
import { useTempFolder } from "../../store/temp-folder";
import { fc } from "../chance";
import { readFrom } from "./read-from";

/** What rules are given without a store is what a store would give them. */
describe("documents in memory", () => {
  const inFolder = useTempFolder();
  const value = fc.constantFrom("a", "b", 1, 2, true, null);
  const stored = fc.record({
    pk: fc.constantFrom("x", "y"),
    n: value,
    tags: fc.array(fc.constantFrom("a", "b")),
  });
  const condition = fc.oneof(
    fc.record({ field: fc.constantFrom("n", "at.n", "none"), op: fc.constant("=" as const), value }),
    fc.record({
      field: fc.constantFrom("n", "at.n"),
      op: fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const),
      value: fc.constantFrom("a", "b", 1, 2),
    }),
    fc.record({ field: fc.constant("n"), op: fc.constant("in" as const), value: fc.constant(["a", 1]) }),
    fc.record({
      field: fc.constant("tags"),
      op: fc.constant("has" as const),
      value: fc.constantFrom("a", "b"),
    }),
  );
  const query = fc.record(
    {
      pk: fc.constantFrom("x", "y"),
      where: fc.array(condition, { maxLength: 2 }),
      orderBy: fc.record({
        field: fc.constant("n"),
        direction: fc.constantFrom("asc" as const, "desc" as const),
      }),
      limit: fc.constant(1000),
    },
    { requiredKeys: ["limit"] },
  );

  test("answer every query with the documents that SQLite answers it with", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(stored, { maxLength: 6 }), query, async (given, asked: Query) => {
        run += 1;
        const store = openSqlite({ file: inFolder(`${run}.sqlite`), now: () => new Date() });
        const docs = given.map((each, at) => ({ ...each, id: `d${at}`, kind: "tried", at: { n: each.n } }));
        for (const doc of docs) await store.commit("cases", doc.pk, [{ op: "create", doc }]);
        const placed = docs.map((doc) => ({ container: "cases", doc }));
        const { page } = readFrom(placed, { page: some<never>("cases", asked) });
        const ids = (found: object | undefined) =>
          found !== undefined && "items" in found && Array.isArray(found.items)
            ? found.items.map(({ doc }) => (asked.orderBy === undefined ? doc.id : doc.n))
            : [];
        const [mine, its] = [ids(page), ids(await store.query("cases", asked))];
        await store.close();
        expect(asked.orderBy === undefined ? mine.sort() : mine).toEqual(
          asked.orderBy === undefined ? its.sort() : its,
        );
      }),
      { numRuns: 60 },
    );
  });
});
