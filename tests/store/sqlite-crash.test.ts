import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import Database from "libsql";
import { openSqlite } from "../../api/store/sqlite";
import { useTempFolder } from "./temp-folder";

describe("A SQLite store that several processes write", () => {
  const path = useTempFolder();
  const bundle = mkdtempSync(join(tmpdir(), "alongside-writer-"));
  const children = new Set<ChildProcess>();

  beforeAll(() => {
    const entryPoints = [join(__dirname, "writer.ts")];
    buildSync({
      entryPoints,
      outfile: join(bundle, "writer.cjs"),
      bundle: true,
      platform: "node",
      packages: "external",
    });
  });
  beforeEach(async () => {
    const store = openSqlite({ file: path("store.sqlite"), now: () => new Date() });
    await store.commit("cases", "p", [{ op: "create", doc: { id: "counter", pk: "p", kind: "counter" } }]);
    await store.close();
  });
  afterEach(() => {
    for (const child of children) child.kill("SIGKILL");
  });
  afterAll(() => rmSync(bundle, { recursive: true, force: true }));

  /** Runs a writer to its end, or kills it once it has printed so many commits. */
  function run(
    name: string,
    count: number,
    { killAfter = Number.POSITIVE_INFINITY, file = path("store.sqlite"), atOnce = 1 } = {},
  ) {
    const env = { ...process.env, NODE_PATH: join(__dirname, "../../node_modules") };
    const args = [join(bundle, "writer.cjs"), file, name, String(count), String(atOnce)];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    children.add(child);
    let printed = "";
    let complaints = "";
    child.stdout.on("data", (data) => {
      printed += data;
      if (printed.split("\n").length > killAfter) child.kill("SIGKILL");
    });
    child.stderr.on("data", (data) => {
      complaints += data;
    });
    return new Promise<{ acknowledged: string[]; signal: string | null; complaints: string }>((resolve) => {
      child.on("close", (_, signal) => {
        children.delete(child);
        resolve({ acknowledged: printed.split("\n").slice(0, -1), signal, complaints });
      });
    });
  }

  async function inspect() {
    const store = openSqlite({ file: path("store.sqlite"), now: () => new Date() });
    const halves = new Set<string>();
    let next: string | undefined;
    do {
      const where = [{ field: "kind", op: "=", value: "half" }] as const;
      const page = await store.query("cases", {
        limit: 1000,
        where,
        ...(next === undefined ? {} : { next }),
      });
      for (const { doc } of page.items) halves.add(doc.id);
      next = page.next;
    } while (next !== undefined);
    const counter = await store.read<{ id: string; pk: string; kind: string; n?: number }>(
      "cases",
      "p",
      "counter",
    );
    await store.close();
    const db = new Database(path("store.sqlite"));
    const integrity = db.prepare("PRAGMA integrity_check").all();
    db.close();
    return { halves, count: counter?.doc.n ?? 0, integrity };
  }

  test.each([
    { killAfter: 1, atOnce: 1 },
    { killAfter: 40, atOnce: 1 },
    { killAfter: 151, atOnce: 1 },
    { killAfter: 40, atOnce: 8 },
    { killAfter: 151, atOnce: 30 },
  ])(
    "keeps every commit it has answered when it is killed after $killAfter of them, with $atOnce at a time",
    async ({ killAfter, atOnce }) => {
      const { acknowledged, signal } = await run("w", 1_000_000, { killAfter, atOnce });
      expect(signal).toBe("SIGKILL");
      const { halves, count, integrity } = await inspect();
      const lost = acknowledged.filter((i) => !halves.has(`w-${i}-first`) || !halves.has(`w-${i}-second`));
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
      expect(lost).toEqual([]);
      expect(halves.size).toBe(2 * count);
      expect(integrity).toEqual([{ integrity_check: "ok" }]);
      const { acknowledged: afterwards, complaints } = await run("again", 5);
      expect([afterwards.length, complaints]).toEqual([5, ""]);
    },
  );

  test("loses no commit of two processes that write at the same time, and neither complains", async () => {
    const results = await Promise.all([run("one", 200), run("two", 200, { atOnce: 10 })]);
    expect(results.map(({ complaints }) => complaints)).toEqual(["", ""]);
    expect(results.map(({ acknowledged }) => acknowledged.length)).toEqual([200, 200]);
    const { halves, count, integrity } = await inspect();
    expect([halves.size, count]).toEqual([800, 400]);
    expect(integrity).toEqual([{ integrity_check: "ok" }]);
  });

  test("may be opened by several processes at the moment it is made", async () => {
    const results = await Promise.all(
      ["a", "b", "c"].map((name) => run(name, 0, { file: path("new.sqlite") })),
    );
    expect(results.map(({ complaints }) => complaints)).toEqual(["", "", ""]);
  });
});
