import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import Database from "libsql";
import type { Doc, Store, Write } from "../../api/core/store";
import { StoreAway } from "../../api/core/store-away";
import { openSqlite, type SqliteOptions } from "../../api/store/sqlite";
import { sqliteQuery } from "../../api/store/sqlite-query";
import { useTempFolder } from "./temp-folder";

describe("The SQLite file", () => {
  const path = useTempFolder();
  const open: Store[] = [];
  let now = new Date("2026-03-02T09:00:00.000Z");

  afterEach(async () => {
    now = new Date("2026-03-02T09:00:00.000Z");
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  const start = (options: Partial<SqliteOptions> = {}) => {
    const store = openSqlite({ file: path("store.sqlite"), now: () => now, ...options });
    open.push(store);
    return store;
  };
  const create = (id: string, fields: object = {}): Write => ({
    op: "create",
    doc: { id, pk: "p", kind: "k", ...fields },
  });
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
  /** Runs SQL on the file, as another program would. */
  const raw = (...sql: string[]) => {
    const db = new Database(path("store.sqlite"));
    const results = sql.map((one) => db.prepare(one).all() as Record<string, unknown>[]);
    db.close();
    return results.at(-1) ?? [];
  };

  test("is made with its folder, and only its owner may read them", async () => {
    const file = path("a/b/store.sqlite");
    await start({ file }).commit("cases", "p", [create("a")]);
    expect([mode(path("a")), mode(path("a/b")), mode(file)]).toEqual(["700", "700", "600"]);
    expect([mode(`${file}-wal`), mode(`${file}-shm`)]).toEqual(["600", "600"]);
  });

  test("keeps everything when it is closed and opened again", async () => {
    const first = start();
    await first.commit("cases", "p", [create("a")]);
    const before = await first.read("cases", "p", "a");
    await first.close();
    expect(await start().read("cases", "p", "a")).toEqual(before);
  });

  test("shows at once in one store what another has committed", async () => {
    const [one, two] = [start(), start()];
    expect(await two.read("cases", "p", "a")).toBeUndefined();
    await one.commit("cases", "p", [create("a")]);
    expect(await two.read("cases", "p", "a")).toEqual(await one.read("cases", "p", "a"));
  });

  test("is whole in its one file once it is closed", async () => {
    const store = start();
    await store.commit("cases", "p", [create("a")]);
    await store.close();
    copyFileSync(path("store.sqlite"), path("copy.sqlite"));
    expect(await start({ file: path("copy.sqlite") }).read("cases", "p", "a")).toBeDefined();
  });

  test("is written ahead, so that readers do not wait for a writer", async () => {
    start();
    expect(raw("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  test("that is not a database is refused with the next step, and left as it is", () => {
    writeFileSync(path("store.sqlite"), "Dear diary, ".repeat(1000));
    expect(() => start()).toThrow(/store\.sqlite is damaged or is not a database\. Move it aside/);
    expect(readFileSync(path("store.sqlite"), "utf8")).toBe("Dear diary, ".repeat(1000));
  });

  test("that was damaged is refused with the next step", async () => {
    const store = start();
    const text = "x".repeat(500);
    await store.commit(
      "cases",
      "p",
      Array.from({ length: 100 }, (_, i) => create(`d${i}`, { text })),
    );
    await store.close();
    const bytes = readFileSync(path("store.sqlite"));
    bytes.fill(0xee, 8192, 8192 + 3 * 4096);
    writeFileSync(path("store.sqlite"), bytes);
    expect(() => start()).toThrow(/store\.sqlite is damaged/);
  });

  test("that was cut short is refused with the next step", async () => {
    const store = start();
    await store.commit("cases", "p", [create("a", { text: "x".repeat(50_000) })]);
    await store.close();
    truncateSync(path("store.sqlite"), 20_000);
    expect(() => start()).toThrow(/store\.sqlite is damaged/);
  });

  test("of another program is refused, and left as it is", () => {
    raw("CREATE TABLE theirs(a)");
    expect(() => start()).toThrow(/is a database of another program\. Name another file/);
    expect(raw("SELECT name FROM sqlite_schema")).toEqual([{ name: "theirs" }]);
  });

  test("of another version is refused with the next step", async () => {
    await start().close();
    raw("PRAGMA user_version = 99");
    expect(() => start()).toThrow(/written by another version of Alongside \(99, not 2\)/);
  });

  test("that cannot be opened is an outage", () => {
    mkdirSync(path("store.sqlite"));
    expect(() => start()).toThrow(StoreAway);
    writeFileSync(path("plain"), "");
    expect(() => start({ file: path("plain/store.sqlite") })).toThrow(StoreAway);
  });

  test("that another program holds is an outage for writers, not for readers, and only for so long", async () => {
    const store = start({ busyMs: 30 });
    await store.commit("cases", "p", [create("a")]);
    const other = new Database(path("store.sqlite"));
    other.exec("BEGIN EXCLUSIVE");
    await expect(store.commit("cases", "p", [create("b")])).rejects.toThrow(StoreAway);
    await expect(store.commit("cases", "p", [create("b")])).rejects.toThrow("another process holds the file");
    expect(await store.read("cases", "p", "a")).toBeDefined();
    other.exec("ROLLBACK");
    other.close();
    expect(await store.commit("cases", "p", [create("b")])).toMatchObject({ ok: true });
  });

  test("that cannot grow is an outage; nothing of the batch is written, and the rest can still be read", async () => {
    const store = start({ maxBytes: 300_000 });
    const fill = (i: number) =>
      store.commit("cases", "p", [create(`small${i}`), create(`large${i}`, { text: "x".repeat(50_000) })]);
    let written = 0;
    let outage: unknown;
    while (outage === undefined && written < 20) {
      await fill(written).then(
        () => (written += 1),
        (error) => (outage = error),
      );
    }
    expect(outage).toBeInstanceOf(StoreAway);
    expect(outage).toMatchObject({ message: expect.stringContaining("the disk is full") });
    const { items } = await store.query("cases", { pk: "p", limit: 1000 });
    expect(written).toBeGreaterThan(0);
    expect(items).toHaveLength(2 * written);
    expect(await store.commit("cases", "p", [{ op: "delete", id: "large0" }])).toMatchObject({ ok: true });
    expect(raw("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  test("goes on after an error in the middle of a commit, of which nothing is kept", async () => {
    const store = start();
    await store.commit("cases", "p", [create("a")]);
    // The engine reads it, and JSON.parse does not.
    raw("UPDATE docs SET body = '{torn: 1}'");
    const broken: Write[] = [create("b"), { op: "increment", id: "a", field: "n", by: 1 }];
    await expect(store.commit("cases", "p", broken)).rejects.toThrow(SyntaxError);
    expect(await store.read("cases", "p", "b")).toBeUndefined();
    expect(await store.commit("cases", "p", [create("c")])).toMatchObject({ ok: true });
  });

  test("loses expired documents a day later, a few with each commit", async () => {
    const store = start();
    const expiresAt = "2026-03-02T10:00:00.000Z";
    await store.commit(
      "cases",
      "p",
      Array.from({ length: 30 }, (_, i) => create(`d${i}`, { expiresAt })),
    );
    const left = async (instant: string) => {
      now = new Date(instant);
      await store.commit("cases", "p", [{ op: "upsert", doc: { id: "other", pk: "p", kind: "k" } }]);
      return raw("SELECT count(*) AS n FROM docs WHERE expires IS NOT NULL")[0]?.n;
    };
    expect(await left("2026-03-03T09:59:59.999Z")).toBe(30);
    expect(await left("2026-03-03T10:00:00.000Z")).toBe(10);
    expect(await left("2026-03-03T10:00:00.000Z")).toBe(0);
  });

  describe("of which something is kept in memory", () => {
    const keeps = (kind: string) => kind === "k";
    const where = [{ field: "kind", op: "=", value: "k" }] as const;
    const all = async (store: Store) => (await store.query("cases", { where, limit: 10 })).items;

    test("hands out the same document again, which nobody can change, until somebody writes it", async () => {
      const [store, other] = [start({ keeps }), start()];
      await store.commit("cases", "p", [create("a", { list: [1] }), create("b")]);
      const [first, second] = await all(store);
      expect((await all(store))[0]?.doc).toBe(first?.doc);
      expect((await store.read("cases", "p", "a"))?.doc).toBe(first?.doc);
      const doc = first?.doc as (Doc & { list: number[] }) | undefined;
      expect(() => doc?.list.push(2)).toThrow(TypeError);
      await other.commit("cases", "p", [{ op: "upsert", doc: { id: "a", pk: "p", kind: "k", v: 2 } as Doc }]);
      const [again, untouched] = await all(store);
      expect(again?.doc).toMatchObject({ id: "a", v: 2 });
      expect(untouched?.doc).toBe(second?.doc);
    });

    test("forgets what was deleted, and keeps no other kind", async () => {
      const store = start({ keeps });
      await store.commit("cases", "p", [create("a"), create("b", { kind: "other" })]);
      const read = async (id: string) => (await store.read("cases", "p", id))?.doc;
      expect(await read("b")).not.toBe(await read("b"));
      await all(store);
      await store.commit("cases", "p", [{ op: "delete", id: "a" }]);
      expect([await all(store), await read("a")]).toEqual([[], undefined]);
    });

    test("counts what it hands out as it counts what it reads", async () => {
      const store = start({ keeps });
      await store.commit("cases", "p", [create("a", { text: "x".repeat(5000) })]);
      const charge = async (ask: () => Promise<unknown>) => {
        const before = store.usage().charge;
        await ask();
        return store.usage().charge - before;
      };
      const [first, again] = [await charge(() => all(store)), await charge(() => all(store))];
      expect(again).toBe(first);
      expect(first).toBeGreaterThan(5);
    });
  });

  test("finds a kind by its index, over all partitions and in one, without a scan or a sort", () => {
    start();
    const where = [{ field: "kind", op: "=", value: "k" }] as const;
    for (const pk of [{}, { pk: "p" }]) {
      const { text, values } = sqliteQuery("cases", { limit: 1, where, ...pk }, now.toISOString());
      const db = new Database(path("store.sqlite"));
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
      db.close();
      expect(plan.map(({ detail }) => detail)).toEqual([
        expect.stringMatching(/^SEARCH docs USING INDEX docs_by_(kind|key)/),
      ]);
      if (!("pk" in pk)) expect(plan[0]?.detail).toContain("docs_by_kind");
    }
  });

  test("finds what is in a list by its index, whether written anew, changed, or gone", async () => {
    const store = start();
    const where = [
      { field: "kind", op: "=", value: "k" },
      { field: "people", op: "has", value: "p7" },
    ] as const;
    const { text, values } = sqliteQuery("cases", { limit: 1, where }, now.toISOString());
    const db = new Database(path("store.sqlite"));
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
    db.close();
    const steps = plan.map(({ detail }) => detail).join(" | ");
    expect(steps).toMatch(/SEARCH docs USING INTEGER PRIMARY KEY/);
    expect(steps).toMatch(/items USING COVERING INDEX items_by_value/);
    const found = async () =>
      (await store.query("cases", { where, limit: 9 })).items.map(({ doc }) => doc.id).sort();
    const put = (id: string, people: unknown[]) =>
      store.commit("cases", "p", [{ op: "upsert", doc: { id, pk: "p", kind: "k", people } as Doc }]);
    await put("a", ["p7", "p8"]);
    await put("b", ["p70", 7, true, null]);
    expect(await found()).toEqual(["a"]);
    await put("a", ["p8"]);
    await put("b", ["p7"]);
    expect(await found()).toEqual(["b"]);
    await store.commit("cases", "p", [{ op: "delete", id: "b" }]);
    expect(await found()).toEqual([]);
  });
});
