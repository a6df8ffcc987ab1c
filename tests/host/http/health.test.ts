import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doc, Store } from "../../../api/core/store";
import { health } from "../../../api/host/http/health";
import { openFiles } from "../../../api/host/kit/open-files";
import { buildProduct } from "../../../api/host/product";
import { openKeyFile } from "../../../api/keys/key-file";
import { openSqlite } from "../../../api/store/sqlite";
import { openProduct, type TestProduct } from "../../kit/product";

const REQUEST = { ask: "policy", need: "Core hours.", kind: "one-off" };

describe("the product's health", () => {
  let folder: string;
  let raw: Store;
  let product: TestProduct;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-health-"));
    raw = await openFiles(folder, { now: () => new Date("2026-11-02T09:00:00Z") });
    product = await openProduct({ store: raw });
    await product.does("amara", "cases.open", REQUEST);
  });
  afterEach(async () => {
    await product.close();
    await raw.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is well while records and keys are there", async () => {
    expect(await health(product)).toMatchObject({ status: 200, jsonBody: { store: "ok", keys: "ok" } });
  });

  test("says that the disk is full, and is well again when there is room, whoever writes or not", async () => {
    const file = join(folder, "small.sqlite");
    const now = () => new Date("2026-11-02T09:00:00Z");
    const store = openSqlite({ file, now, maxBytes: 600_000 });
    const small = { ...product, store };
    const big = (id: string) => ({ id, pk: "1", kind: "note", text: "x".repeat(90_000) }) as Doc;
    const write = (id: string) => store.commit("programme", "1", [{ op: "create", doc: big(id) }]);
    const refused = Array.from({ length: 20 }, (_, each) => write(String(each)).catch(() => "full"));
    expect(await Promise.all(refused)).toContain("full");
    for (let look = 0; look < 2; look += 1)
      expect(await health(small)).toMatchObject({ status: 503, jsonBody: { store: "full", keys: "ok" } });
    const { items } = await store.query("programme", { pk: "1", limit: 100 });
    const other = openSqlite({ file, now });
    for (const { doc } of items) await other.commit("programme", "1", [{ op: "delete", id: doc.id }]);
    await other.close();
    expect(await health(small)).toMatchObject({ status: 200, jsonBody: { store: "ok" } });
    // From then on a look at health writes nothing any more.
    const { commits } = store.usage();
    await health(small);
    expect(store.usage().commits).toBe(commits);
    await store.close();
  });

  test("is not well with a key that can be reached and opens nothing: no 200 beside verbs that are all 503", async () => {
    const file = join(folder, "another-key");
    writeFileSync(file, randomBytes(32).toString("base64"));
    const other = buildProduct({ ...product, store: raw, keys: openKeyFile(file) });
    expect(await health(other)).toMatchObject({ status: 503, jsonBody: { store: "ok", keys: "away" } });
  });
});
