import type { Write } from "../../../api/core/store";
import type { World } from "../world";

/** Documents whose time passes, by the product's clock. */
export function expiry(world: World): void {
  const NOON = "2026-03-02T12:00:00.000Z";
  const until = (fields: object = {}) => world.doc("a", { expiresAt: NOON, ...fields });
  const goTo = (instant: string) => {
    world.clock.now = new Date(instant);
  };

  test("a document is there until the moment it expires, and not from then on", async () => {
    await world.put({ op: "create", doc: until() });
    goTo("2026-03-02T11:59:59.999Z");
    expect((await world.read("a"))?.doc).toEqual(until());
    goTo(NOON);
    expect(await world.read("a")).toBeUndefined();
  });

  test("a query shows no expired document", async () => {
    await world.put({ op: "create", doc: until() }, { op: "create", doc: world.doc("b") });
    expect((await world.ids()).sort()).toEqual(["a", "b"]);
    goTo(NOON);
    expect(await world.ids()).toEqual(["b"]);
    expect(await world.ids({ pk: world.pk(), orderBy: { field: "id", direction: "asc" } })).toEqual(["b"]);
  });

  test("a clock that is set back shows the document again, as nothing was removed yet", async () => {
    await world.put({ op: "create", doc: until() });
    goTo("2026-03-03T11:00:00.000Z");
    expect(await world.read("a")).toBeUndefined();
    await world.put({ op: "create", doc: world.doc("b") });
    goTo("2026-03-02T11:00:00.000Z");
    expect(await world.read("a")).toBeDefined();
  });

  test("a create takes the place of an expired document, and its etag is new", async () => {
    const [first] = await world.put({ op: "create", doc: until({ v: 1 }) });
    goTo(NOON);
    const [second] = await world.put({ op: "create", doc: world.doc("a", { v: 2 }) });
    expect(second).not.toBe(first);
    expect(await world.read("a")).toEqual({ doc: world.doc("a", { v: 2 }), etag: second });
  });

  test("a batch may create in the place of several expired documents", async () => {
    const docs = ["a", "b", "c"].map((id) => world.doc(id, { expiresAt: NOON }));
    await world.put(...docs.map((doc): Write => ({ op: "create", doc })));
    goTo(NOON);
    await world.put(
      { op: "create", doc: world.doc("a") },
      { op: "create", doc: world.doc("new") },
      { op: "create", doc: world.doc("c") },
    );
    expect((await world.ids()).sort()).toEqual(["a", "c", "new"]);
  });

  test("only the first of two creates takes an expired document's place", async () => {
    await world.put({ op: "create", doc: until() });
    goTo(NOON);
    const create: Write = { op: "create", doc: world.doc("a") };
    expect(await world.commit(create, create)).toEqual({ ok: false, at: 1, reason: "exists" });
    const stores = Array.from({ length: 5 }, () => world.store.commit("cases", world.pk(), [create]));
    const results = await Promise.all(stores);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("an expired counter is missing, so that it begins anew", async () => {
    const add: Write = { op: "increment", id: "a", field: "n", by: 1 };
    await world.put({ op: "create", doc: until({ n: 5 }) });
    await world.put(add);
    goTo(NOON);
    expect(await world.commit(add)).toEqual({ ok: false, at: 0, reason: "missing" });
    await world.put({ op: "create", doc: world.doc("a", { n: 1 }) }, add);
    expect((await world.read("a"))?.doc.n).toBe(2);
  });

  test("a replace may give a document more time, or all the time there is", async () => {
    const [first] = await world.put({ op: "create", doc: until() });
    const later = world.doc("a", { expiresAt: "2026-03-02T13:00:00.000Z" });
    const [second] = await world.put({ op: "replace", doc: later, ifMatch: String(first) });
    goTo(NOON);
    expect((await world.read("a"))?.doc).toEqual(later);
    await world.put({ op: "replace", doc: world.doc("a"), ifMatch: String(second) });
    goTo("2027-01-01T00:00:00.000Z");
    expect((await world.read("a"))?.doc).toEqual(world.doc("a"));
  });

  test.each(["2026-03-02", "2026-03-02T12:00:00Z", "2026-03-02T14:00:00.000+02:00", "soon", "", 5, null])(
    "the expiry %j is refused: instants are compared as text",
    async (expiresAt) => {
      const refused = await world.commit({ op: "create", doc: until({ expiresAt }) });
      expect(refused).toEqual({ ok: false, at: 0, reason: "invalid" });
    },
  );
}
