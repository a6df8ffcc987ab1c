import { type Container, MAX_BYTES, type Write } from "../../../api/core/store";
import type { AnyDoc, World } from "../world";

/** What is refused before an engine is asked, the same on each. */
export function refusals(world: World): void {
  const invalid = (at = 0) => ({ ok: false, at, reason: "invalid" });
  const badIds = Object.entries({
    "of no letters": "",
    "with a slash": "a/b",
    "with a backslash": "a\\b",
    "with a question mark": "a?b",
    "with a hash": "a#b",
    "with a line break": "a\nb",
    "of 256 letters": "x".repeat(256),
    "with half a letter": "\ud800",
  });
  const create = (doc: AnyDoc): Write => ({ op: "create", doc });
  /** A document whose JSON is exactly so long. */
  const ofBytes = (id: string, bytes: number) => {
    const empty = Buffer.byteLength(JSON.stringify(world.doc(id, { text: "" })));
    return world.doc(id, { text: "x".repeat(bytes - empty) });
  };

  test.each(badIds)("an id %s is refused in every write, and is never there", async (_, id) => {
    expect(await world.commit(create(world.doc("good")), create(world.doc(id)))).toEqual(invalid(1));
    expect(await world.commit({ op: "upsert", doc: world.doc(id) })).toEqual(invalid());
    expect(await world.commit({ op: "replace", doc: world.doc(id), ifMatch: "any" })).toEqual(invalid());
    expect(await world.commit({ op: "delete", id })).toEqual(invalid());
    expect(await world.commit({ op: "increment", id, field: "n", by: 1 })).toEqual(invalid());
    expect(await world.read(id)).toBeUndefined();
    expect(await world.read("good")).toBeUndefined();
  });

  test.each(badIds)("a partition key %s is refused, and nothing lies there", async (_, pk) => {
    expect(await world.store.commit("cases", pk, [create(world.doc("a", { pk }))])).toEqual(invalid());
    expect(await world.store.read("cases", pk, "a")).toBeUndefined();
    expect(await world.store.query("cases", { pk, limit: 1 })).toEqual({ items: [] });
  });

  test("an id may hold 255 characters of any language", async () => {
    const id = "é🧡 %".repeat(51);
    await world.put(create(world.doc(id)));
    expect((await world.read(id))?.doc.id).toBe(id);
  });

  test("a document of another partition is refused, and the batch with it", async () => {
    const foreign = world.doc("b", { pk: world.pk("q") });
    expect(await world.commit(create(world.doc("a")), create(foreign))).toEqual(invalid(1));
    expect(await world.read("a")).toBeUndefined();
  });

  test("no writes are refused, and so are 101", async () => {
    expect(await world.commit()).toEqual(invalid());
    const many = Array.from({ length: 101 }, (_, i) => create(world.doc(`d${i}`)));
    expect(await world.commit(...many)).toEqual(invalid(100));
    expect(await world.ids()).toEqual([]);
  });

  test("a document of the largest size is taken and read; one byte more is too large", async () => {
    await world.put(create(ofBytes("a", MAX_BYTES)));
    expect((await world.read("a"))?.doc).toEqual(ofBytes("a", MAX_BYTES));
    expect(await world.commit(create(ofBytes("b", MAX_BYTES + 1)))).toEqual({
      ok: false,
      at: 0,
      reason: "too-large",
    });
    expect(await world.read("b")).toBeUndefined();
  });

  test("size is counted in bytes, not in letters", async () => {
    const doc = world.doc("a", { text: "🧡".repeat(MAX_BYTES / 4) });
    expect(await world.commit({ op: "upsert", doc })).toEqual({ ok: false, at: 0, reason: "too-large" });
  });

  test("documents that are too large only together are refused together", async () => {
    const half = MAX_BYTES / 2;
    const refused = await world.commit(
      create(ofBytes("a", half)),
      create(ofBytes("b", half)),
      create(world.doc("c")),
    );
    expect(refused).toEqual({ ok: false, at: 2, reason: "too-large" });
    expect(await world.ids()).toEqual([]);
  });

  test.each(["ttl", "_etag", "_ts", "_own"])(
    "the field %s belongs to the engine and is refused",
    async (field) => {
      expect(await world.commit(create(world.doc("a", { [field]: 1 })))).toEqual(invalid());
    },
  );

  test("a document without a kind is refused", async () => {
    expect(await world.commit(create(world.doc("a", { kind: "" })))).toEqual(invalid());
    expect(await world.commit(create(world.doc("a", { kind: undefined })))).toEqual(invalid());
  });

  test.each(["", "*"])("the etag %j, which would match anything, is refused", async (ifMatch) => {
    await world.put(create(world.doc("a", { v: 1 })));
    expect(await world.commit({ op: "replace", doc: world.doc("a"), ifMatch })).toEqual(invalid());
    expect(await world.commit({ op: "delete", id: "a", ifMatch })).toEqual(invalid());
    expect((await world.read("a"))?.doc.v).toBe(1);
  });

  test.each(["id", "pk", "kind", "expiresAt", "a b", "a/b", "Points", "a.b.c", "ttl", "_ts", "a') --"])(
    "an increment of the field %j is refused",
    async (field) => {
      await world.put(create(world.doc("a")));
      expect(await world.commit({ op: "increment", id: "a", field, by: 1 })).toEqual(invalid());
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("an increment by %p is refused", async (by) => {
    await world.put(create(world.doc("a", { n: 1 })));
    expect(await world.commit({ op: "increment", id: "a", field: "n", by })).toEqual(invalid());
  });

  test("a container the store does not have is a bug, and throws", async () => {
    const container = "nothing" as Container;
    await expect(world.store.read(container, "p", "a")).rejects.toThrow('no container "nothing"');
    await expect(world.store.query(container, { limit: 1 })).rejects.toThrow('no container "nothing"');
    await expect(world.store.commit(container, "p", [])).rejects.toThrow('no container "nothing"');
  });
}
