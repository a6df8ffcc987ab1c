import type { Write } from "../../../api/core/store";
import type { World } from "../world";

/** Several hands on one store, and what it says of itself. */
export function sharing(world: World): void {
  test("of 20 replaces at the same moment exactly one wins", async () => {
    const [etag] = await world.put({ op: "create", doc: world.doc("a", { winner: -1 }) });
    const tries = Array.from({ length: 20 }, (_, winner) => {
      const write: Write = { op: "replace", doc: world.doc("a", { winner }), ifMatch: String(etag) };
      return world.commit(write);
    });
    const results = await Promise.all(tries);
    const winners = results.flatMap(({ ok }, i) => (ok ? [i] : []));
    expect(winners).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "stale")).toHaveLength(19);
    expect((await world.read("a"))?.doc.winner).toBe(winners[0]);
  });

  test("of 20 creates at the same moment exactly one wins", async () => {
    const create: Write = { op: "create", doc: world.doc("a") };
    const results = await Promise.all(Array.from({ length: 20 }, () => world.commit(create)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "exists")).toHaveLength(19);
  });

  test("usage counts reads, queries and commits, and charges each", async () => {
    const steps = [
      () => world.put({ op: "create", doc: world.doc("a") }),
      () => world.read("a"),
      () => world.read("nobody"),
      () => world.store.query("cases", { pk: world.pk(), limit: 1 }),
      () => world.commit({ op: "create", doc: world.doc("a") }),
    ];
    const counts: string[] = [];
    for (const step of steps) {
      const before = world.store.usage();
      await step();
      const after = world.store.usage();
      counts.push(
        `${after.reads - before.reads}${after.queries - before.queries}${after.commits - before.commits}`,
      );
      expect(after.charge).toBeGreaterThan(before.charge);
    }
    expect(counts).toEqual(["001", "100", "100", "010", "001"]);
  });

  test("what is refused before the engine is asked costs nothing", async () => {
    const before = world.store.usage();
    await world.commit();
    await world.read("a/b");
    expect(world.store.usage()).toEqual(before);
  });

  test("a usage that was taken does not change afterwards", async () => {
    const before = world.store.usage();
    const copy = { ...before };
    await world.read("a");
    expect(before).toEqual(copy);
  });

  test("ping is silent while the engine answers, and is not counted", async () => {
    const { reads, queries, commits } = world.store.usage();
    await expect(world.store.ping()).resolves.toBeUndefined();
    expect(world.store.usage()).toMatchObject({ reads, queries, commits });
  });

  test("a store may be closed twice, and then refuses to be asked", async () => {
    const other = world.another();
    await other.ping();
    await other.close();
    await other.close();
    await expect(other.read("cases", "p", "a")).rejects.toThrow("closed");
  });
}
