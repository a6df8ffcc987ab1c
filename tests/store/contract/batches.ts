import type { Write } from "../../../api/core/store";
import type { World } from "../world";

/** Several writes, all or nothing. */
export function batches(world: World): void {
  test("a batch of every kind of write is applied in its order", async () => {
    const [a, b] = await world.put(
      { op: "create", doc: world.doc("a", { v: 1 }) },
      { op: "create", doc: world.doc("b", { v: 1 }) },
    );
    const etags = await world.put(
      { op: "replace", doc: world.doc("a", { v: 2 }), ifMatch: String(a) },
      { op: "upsert", doc: world.doc("c", { v: 1 }) },
      { op: "increment", id: "c", field: "v", by: 4 },
      { op: "delete", id: "b", ifMatch: String(b) },
      { op: "create", doc: world.doc("d") },
    );
    expect(etags.map((etag) => etag === null)).toEqual([false, false, false, true, false]);
    expect(await world.read("a")).toEqual({ doc: world.doc("a", { v: 2 }), etag: etags[0] });
    expect(await world.read("c")).toEqual({ doc: world.doc("c", { v: 5 }), etag: etags[2] });
    expect((await world.ids()).sort()).toEqual(["a", "c", "d"]);
  });

  test("a batch sees its own writes: what it created it can delete and create again", async () => {
    const doc = world.doc("a", { v: 2 });
    await world.put({ op: "create", doc: world.doc("a") }, { op: "delete", id: "a" }, { op: "create", doc });
    expect((await world.read("a"))?.doc).toEqual(doc);
  });

  test("a document created twice in one batch is refused, and neither is written", async () => {
    const doc = world.doc("a");
    const refused = await world.commit({ op: "create", doc }, { op: "create", doc });
    expect(refused).toEqual({ ok: false, at: 1, reason: "exists" });
    expect(await world.read("a")).toBeUndefined();
  });

  test("an etag is stale once an earlier write of the same batch has used it", async () => {
    const [etag] = await world.put({ op: "create", doc: world.doc("a", { v: 1 }) });
    const replace: Write = { op: "replace", doc: world.doc("a", { v: 2 }), ifMatch: String(etag) };
    expect(await world.commit(replace, replace)).toEqual({ ok: false, at: 1, reason: "stale" });
    expect((await world.read("a"))?.doc.v).toBe(1);
  });

  test.each([0, 1, 2, 3, 4])("a failure at position %i takes the whole batch back", async (position) => {
    const [a, b] = await world.put(
      { op: "create", doc: world.doc("a", { v: 1 }) },
      { op: "create", doc: world.doc("b", { v: 1 }) },
    );
    const before = await Promise.all([world.read("a"), world.read("b")]);
    const writes: Write[] = [
      { op: "replace", doc: world.doc("a", { v: 2 }), ifMatch: String(a) },
      { op: "delete", id: "b", ifMatch: String(b) },
      { op: "create", doc: world.doc("c") },
      { op: "increment", id: "a", field: "v", by: 1 },
    ];
    writes.splice(position, 0, { op: "replace", doc: world.doc("nobody"), ifMatch: "any" });
    expect(await world.commit(...writes)).toEqual({ ok: false, at: position, reason: "missing" });
    expect(await Promise.all([world.read("a"), world.read("b")])).toEqual(before);
    expect((await world.ids()).sort()).toEqual(["a", "b"]);
  });

  test("a batch of 100 writes is taken", async () => {
    const writes = Array.from({ length: 100 }, (_, i): Write => ({ op: "create", doc: world.doc(`d${i}`) }));
    expect(await world.put(...writes)).toHaveLength(100);
    expect(await world.ids({ limit: 1000 })).toHaveLength(100);
  });
}
