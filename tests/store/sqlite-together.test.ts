import Database from "libsql";
import type { Commit, Doc, Store, Write } from "../../api/core/store";
import { StoreAway } from "../../api/core/store-away";
import { openSqlite, type SqliteOptions } from "../../api/store/sqlite";
import { runTogether } from "../../api/store/sqlite-together";
import { commitsInWal } from "./commits-in-wal";
import { useTempFolder } from "./temp-folder";

type Counter = Doc & { readonly n?: number };

describe("Commits of one moment in the SQLite file", () => {
  const path = useTempFolder();
  const open: Store[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  const start = (options: Partial<SqliteOptions> = {}) => {
    const now = () => new Date("2026-03-02T09:00:00.000Z");
    const turnMs = Number.POSITIVE_INFINITY;
    const store = openSqlite({ file: path("store.sqlite"), now, turnMs, ...options });
    open.push(store);
    return store;
  };
  const create = (id: string, fields: object = {}): Write => ({
    op: "create",
    doc: { id, pk: "p", kind: "k", ...fields },
  });
  const add: Write = { op: "increment", id: "a", field: "n", by: 1 };
  const ids = async (store: Store) =>
    (await store.query("cases", { pk: "p", limit: 1000 })).items.map(({ doc }) => doc.id);
  const commit = (store: Store, ...writes: Write[]) => store.commit("cases", "p", writes);
  const plain = { mostMs: Number.POSITIVE_INFINITY, last: () => undefined, broke: () => undefined };
  /** Another process, as far as the engine can tell, that has begun to write. */
  const another = () => {
    const db = new Database(path("store.sqlite"));
    db.exec("BEGIN IMMEDIATE");
    return {
      letGo() {
        db.exec("ROLLBACK");
        db.close();
      },
    };
  };
  /** Waiting that takes no time, but as long as the test likes. */
  const waiting = () => {
    const waited: number[] = [];
    let goOn = () => {};
    return {
      waited,
      wait: (ms: number) =>
        new Promise<void>((resolve) => {
          waited.push(ms);
          goOn = resolve;
        }),
      goOn: () => goOn(),
    };
  };

  test("are one transaction: the disk is waited for once, and each has its answer", async () => {
    const store = start();
    await commit(store, create("a"));
    const before = commitsInWal(path("store.sqlite"));
    const answers = await Promise.all(Array.from({ length: 50 }, () => commit(store, add)));
    expect(commitsInWal(path("store.sqlite"))).toBe(before + 1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await store.read<Counter>("cases", "p", "a"))?.doc.n).toBe(50);
    await commit(store, add);
    await commit(store, add);
    expect(commitsInWal(path("store.sqlite"))).toBe(before + 3);
  });

  test("are several transactions where they take long, so that others have their turn between them", async () => {
    const store = start({ turnMs: 0 });
    await commit(store, create("a"));
    const before = commitsInWal(path("store.sqlite"));
    let turns = 0;
    const count = () => {
      turns += 1;
      if (turns < 100) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 5 }, () => commit(store, add)));
    expect(commitsInWal(path("store.sqlite"))).toBe(before + 5);
    expect(turns).toBeGreaterThanOrEqual(4);
    turns = 100;
  });

  test("are judged in their order, each on what the one before it has written", async () => {
    const store = start();
    const made = await commit(store, create("a"));
    const ifMatch = (made.ok && made.etags[0]) || "";
    const replace = (n: number): Write => ({
      op: "replace",
      doc: { id: "a", pk: "p", kind: "k", n } as Doc,
      ifMatch,
    });
    const answers = await Promise.all([
      commit(store, replace(1)),
      commit(store, replace(2)),
      commit(store, { op: "delete", id: "a" }),
      commit(store, create("a", { n: 3 })),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, true]);
    expect(answers[1]).toEqual({ ok: false, at: 0, reason: "stale" });
    expect((await store.read<Counter>("cases", "p", "a"))?.doc.n).toBe(3);
  });

  test("that are refused, or come upon a bug, take no other with them", async () => {
    const store = start();
    await commit(store, create("torn"), create("there"));
    const raw = new Database(path("store.sqlite"));
    // The engine reads it, and JSON.parse does not.
    raw.exec("UPDATE docs SET body = '{torn: 1}' WHERE id = 'torn'");
    raw.close();
    const answers = await Promise.allSettled([
      commit(store, create("one")),
      commit(store, create("half of two"), create("there")),
      commit(store, create("half of three"), { op: "increment", id: "torn", field: "n", by: 1 }),
      commit(store, create("four")),
    ]);
    expect(
      answers.map((each) => (each.status === "fulfilled" ? each.value.ok : String(each.reason.name))),
    ).toEqual([true, false, "SyntaxError", true]);
    const raws = new Database(path("store.sqlite"));
    const left = raws.prepare("SELECT id FROM docs ORDER BY id").all() as { id: string }[];
    raws.close();
    expect(left.map(({ id }) => id)).toEqual(["four", "one", "there", "torn"]);
  });

  test("of which one is too much for the disk: it alone is an outage", async () => {
    const store = start({ maxBytes: 300_000 });
    await commit(store, create("a"));
    const answers = await Promise.allSettled([
      commit(store, create("before")),
      commit(store, create("half"), create("large", { text: "x".repeat(400_000) })),
      commit(store, create("after")),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(answers[1]).toMatchObject({ reason: expect.any(StoreAway) });
    expect(await ids(store)).toEqual(["a", "after", "before"]);
  });

  test("fail together when their transaction cannot be ended, and nothing of them is there", async () => {
    await start().close();
    const db = new Database(path("store.sqlite"));
    db.exec("CREATE TABLE kept(id TEXT)");
    const insert = (id: string) => (): Commit => {
      db.prepare("INSERT INTO kept VALUES (?)").run(id);
      return { ok: true, etags: [] };
    };
    const full = new Error("The disk is full.");
    const last = () => {
      throw full;
    };
    const outcomes = runTogether({ ...plain, db, last }, [insert("one"), insert("two")]);
    expect(outcomes).toEqual([{ failed: full }, { failed: full }]);
    expect(db.prepare("SELECT id FROM kept").all()).toEqual([]);
    expect(runTogether({ ...plain, db }, [insert("three")])).toHaveLength(1);
    expect(db.prepare("SELECT id FROM kept").all()).toEqual([{ id: "three" }]);
    db.close();
  });

  test("are begun anew without the one that broke their transaction", async () => {
    await start().close();
    const db = new Database(path("store.sqlite"));
    const done: Commit = { ok: true, etags: [] };
    const broken = new Error("The engine took everything back.");
    const outcomes = runTogether({ ...plain, db }, [
      () => done,
      () => {
        db.exec("ROLLBACK");
        throw broken;
      },
      () => done,
    ]);
    db.close();
    expect(outcomes).toEqual(["again", { failed: broken }]);
  });

  test("that wait for another process's lock keep nobody from reading, and are written once it is gone", async () => {
    const { wait, waited, goOn } = waiting();
    const store = start({ wait });
    await commit(store, create("a"));
    const other = another();
    const writing = commit(store, create("b"));
    while (waited.length === 0) await new Promise(setImmediate);
    expect((await store.read("cases", "p", "a"))?.doc.id).toBe("a");
    expect(await ids(store)).toEqual(["a"]);
    await store.ping();
    const joins = commit(store, create("c"));
    other.letGo();
    goOn();
    expect(await Promise.all([writing, joins])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ids(store)).toEqual(["a", "b", "c"]);
  });

  test("wait for another process as long as was said, ever longer between two tries, and are then an outage", async () => {
    const waited: number[] = [];
    const store = start({
      busyMs: 300,
      wait: async (ms) => {
        waited.push(ms);
      },
    });
    await commit(store, create("a"));
    const other = another();
    await expect(commit(store, create("b"))).rejects.toThrow(StoreAway);
    expect(waited.reduce((sum, ms) => sum + ms, 0)).toBe(300);
    expect(waited.slice(0, 5)).toEqual([1, 2, 5, 10, 20]);
    expect(Math.max(...waited)).toBe(50);
    other.letGo();
    expect(await commit(store, create("b"))).toMatchObject({ ok: true });
  });

  test("that came later wait for their own time, and not for the time of whoever came first", async () => {
    const { wait, waited, goOn } = waiting();
    const store = start({ busyMs: 2, wait });
    await commit(store, create("a"));
    const other = another();
    const first = commit(store, create("b"));
    while (waited.length < 2) {
      goOn();
      await new Promise(setImmediate);
    }
    const later = commit(store, create("c"));
    goOn();
    await expect(first).rejects.toThrow(StoreAway);
    other.letGo();
    goOn();
    expect(await later).toMatchObject({ ok: true });
  });

  test("are written before the file is closed, though nobody waited for them", async () => {
    const store = start();
    const writing = [commit(store, create("a")), commit(store, create("b"))];
    await store.close();
    expect(await Promise.all(writing)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ids(start())).toEqual(["a", "b"]);
  });
});
