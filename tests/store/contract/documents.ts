import type { World } from "../world";

/** One document at a time. */
export function documents(world: World): void {
  test("a document that was never written is not there", async () => {
    expect(await world.read("nobody")).toBeUndefined();
  });

  test("a document comes back exactly as it was written, whatever its JSON", async () => {
    const doc = world.doc("é x%:20", {
      fraction: 0.1 + 0.2,
      large: 9_007_199_254_740_991,
      no: false,
      nothing: null,
      empty: [{}, [], ""],
      text: "\u0000 \u2028 $x \\ \" ' 🧡 \ud800",
      nested: { "a.b": { "c-d": [1, { k: "v" }] }, __proto__: { kept: true } },
      order: "a word of SQL",
      constructor: "a word of JavaScript",
    });
    await world.put({ op: "create", doc });
    expect((await world.read("é x%:20"))?.doc).toEqual(JSON.parse(JSON.stringify(doc)));
  });

  test("fields the engine keeps for itself are not part of a document", async () => {
    await world.put({ op: "create", doc: world.doc("a") });
    const stored = await world.read("a");
    expect(Object.keys(stored?.doc ?? {}).sort()).toEqual(["id", "kind", "pk"]);
    const page = await world.store.query("cases", { pk: world.pk(), limit: 1 });
    expect(page.items).toEqual([stored]);
  });

  test("a document created twice is refused and the first stays", async () => {
    await world.put({ op: "create", doc: world.doc("a", { v: 1 }) });
    const again = await world.commit({ op: "create", doc: world.doc("a", { v: 2 }) });
    expect(again).toEqual({ ok: false, at: 0, reason: "exists" });
    expect((await world.read("a"))?.doc).toEqual(world.doc("a", { v: 1 }));
  });

  test("the same id in another partition is another document", async () => {
    await world.plant(world.doc("a", { v: 1 }), world.doc("a", { v: 2, pk: world.pk("q") }));
    expect((await world.read("a"))?.doc.v).toBe(1);
    expect((await world.store.read("cases", world.pk("q"), "a"))?.doc).toMatchObject({ v: 2 });
  });

  test("the same id in another container is another document", async () => {
    await world.put({ op: "create", doc: world.doc("a") });
    expect(await world.store.read("people", world.pk(), "a")).toBeUndefined();
    expect(await world.ids({}, "people")).toEqual([]);
    const vault = await world.store.commit("vault", world.pk(), [
      { op: "create", doc: world.doc("a", { v: 2 }) },
    ]);
    expect(vault.ok).toBe(true);
    expect((await world.read("a"))?.doc).toEqual(world.doc("a"));
  });

  test("a replace with the etag that was read succeeds, and changes the etag", async () => {
    const [first] = await world.put({ op: "create", doc: world.doc("a", { v: 1 }) });
    const [second] = await world.put({
      op: "replace",
      doc: world.doc("a", { v: 2 }),
      ifMatch: String(first),
    });
    expect(second).not.toBe(first);
    expect(await world.read("a")).toEqual({ doc: world.doc("a", { v: 2 }), etag: second });
  });

  test("writing an equal document changes the etag all the same", async () => {
    const [first] = await world.put({ op: "create", doc: world.doc("a") });
    const [second] = await world.put({ op: "replace", doc: world.doc("a"), ifMatch: String(first) });
    const [third] = await world.put({ op: "upsert", doc: world.doc("a") });
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test("a replace with an etag of the past is refused as stale", async () => {
    const [first] = await world.put({ op: "create", doc: world.doc("a", { v: 1 }) });
    await world.put({ op: "replace", doc: world.doc("a", { v: 2 }), ifMatch: String(first) });
    const late = await world.commit({ op: "replace", doc: world.doc("a", { v: 3 }), ifMatch: String(first) });
    expect(late).toEqual({ ok: false, at: 0, reason: "stale" });
    expect((await world.read("a"))?.doc.v).toBe(2);
  });

  test("a replace of what is not there is refused as missing", async () => {
    const refused = await world.commit({ op: "replace", doc: world.doc("a"), ifMatch: "any" });
    expect(refused).toEqual({ ok: false, at: 0, reason: "missing" });
  });

  test("an etag is not used again after a delete and a create", async () => {
    const [first] = await world.put({ op: "create", doc: world.doc("a") });
    await world.put({ op: "delete", id: "a" });
    await world.put({ op: "create", doc: world.doc("a") });
    const late = await world.commit({ op: "replace", doc: world.doc("a"), ifMatch: String(first) });
    expect(late).toEqual({ ok: false, at: 0, reason: "stale" });
  });

  test("a deleted document is gone, from reads and from queries", async () => {
    const [etag] = await world.put({ op: "create", doc: world.doc("a") });
    expect(await world.put({ op: "delete", id: "a", ifMatch: String(etag) })).toEqual([null]);
    expect(await world.read("a")).toBeUndefined();
    expect(await world.ids()).toEqual([]);
  });

  test("a delete with an etag of the past is refused as stale, and the document stays", async () => {
    await world.put({ op: "create", doc: world.doc("a") });
    const refused = await world.commit({ op: "delete", id: "a", ifMatch: "another" });
    expect(refused).toEqual({ ok: false, at: 0, reason: "stale" });
    expect(await world.read("a")).toBeDefined();
  });

  test("a delete of what is not there is refused as missing, with an etag or without", async () => {
    const missing = { ok: false, at: 0, reason: "missing" };
    expect(await world.commit({ op: "delete", id: "a" })).toEqual(missing);
    expect(await world.commit({ op: "delete", id: "a", ifMatch: "any" })).toEqual(missing);
  });

  test("an upsert writes what is not there and overwrites what is", async () => {
    await world.put({ op: "upsert", doc: world.doc("a", { v: 1, old: true }) });
    const [etag] = await world.put({ op: "upsert", doc: world.doc("a", { v: 2 }) });
    expect(await world.read("a")).toEqual({ doc: world.doc("a", { v: 2 }), etag });
  });
}
