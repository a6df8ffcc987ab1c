import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doc, Store } from "../../../api/core/store";
import { type Folder, openFolder } from "../../../api/host/folder/open-folder";
import { createDataKeys } from "../../../api/keys/data-keys";
import { sealDocuments } from "../../../api/keys/seal-documents";

const clock = { now: () => new Date("2026-11-02T09:00:00Z") };

const FIELDS = { case: ["need"] };

/** The records of a folder as the product reads and writes them: with what people wrote sealed. */
function sealed({ store, keys }: Folder): Store {
  return sealDocuments(store, [{ by: createDataKeys(store, keys, clock.now), fields: FIELDS }]);
}

describe("the data folder of one machine", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "alongside-folder-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A folder in which the product has run: somebody asked, and what they wrote is sealed. */
  const used = async (name: string) => {
    const at = join(folder, name);
    const { store, keys } = await openFolder(at, clock);
    await sealed({ store, keys }).commit("cases", "1", [{ op: "create", doc: doc("1") }]);
    await store.close();
    return at;
  };
  const doc = (pk: string) => ({ id: "case", pk, kind: "case", need: "Credit me on Tuesday." }) as Doc;
  const said = async (at: string) => {
    try {
      const { store } = await openFolder(at, clock);
      await store.close();
      return "started";
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  };
  const move = (from: string, to: string, file: string) =>
    cpSync(join(from, file), join(to, file), { recursive: true });

  test("begins where there is nothing, and is found again with what was written", async () => {
    const at = await used("a");
    const { store, keys } = await openFolder(at, clock);
    const found = await sealed({ store, keys }).read("cases", "1", "case");
    expect(found?.doc).toMatchObject({ need: "Credit me on Tuesday." });
    await store.close();
  });

  test("is one process's at a time: a second start is refused with what to do, and may come when the first has gone", async () => {
    const at = join(folder, "a");
    const { store } = await openFolder(at, clock);
    expect(await said(at)).toContain("CannotStart: Alongside already runs over");
    expect(await said(at)).toContain("DATA_DIR=");
    await store.close();
    expect(await said(at)).toBe("started");
  });

  test.each([
    ["a key file that is missing", "key", "The key file"],
    ["a vault that is missing", "vault.sqlite", "The vault"],
    ["records that are missing", "alongside.sqlite", "The records"],
  ])(
    "%s is refused, nothing new is made in its place, and it starts when it is back",
    async (_what, file, begins) => {
      const at = await used("a");
      renameSync(join(at, file), join(folder, "aside"));
      expect(await said(at)).toMatch(new RegExp(`^CannotStart: ${begins}.* missing`));
      expect(existsSync(join(at, file))).toBe(false);
      renameSync(join(folder, "aside"), join(at, file));
      expect(await said(at)).toBe("started");
    },
  );

  test.each(["key", "vault.sqlite", "alongside.sqlite"])("%s of another folder is refused", async (file) => {
    const [at, other] = [await used("a"), await used("b")];
    move(other, at, file);
    expect(await said(at)).toMatch(/^CannotStart: The (key file .* is not the one|records and the vault)/);
  });

  test.each(["key", "vault.sqlite", "alongside.sqlite"])("%s that is empty is refused", async (file) => {
    const at = await used("a");
    for (const more of ["", "-wal", "-shm"]) rmSync(join(at, `${file}${more}`), { force: true });
    writeFileSync(join(at, file), "");
    expect(await said(at)).toMatch(/^CannotStart: .*empty/);
  });

  test.each(["key", "vault.sqlite", "alongside.sqlite"])(
    "%s that is damaged is refused, and left as it is",
    async (file) => {
      const at = await used("a");
      for (const more of ["-wal", "-shm"]) rmSync(join(at, `${file}${more}`), { force: true });
      writeFileSync(
        join(at, file),
        "This is something else, and long enough to be told from a database.".repeat(9),
      );
      const before = readFileSync(join(at, file));
      expect(await said(at)).toMatch(/^CannotStart: .*damaged/);
      expect(readFileSync(join(at, file))).toEqual(before);
    },
  );

  test("no advice costs what people wrote: nothing says to delete, and moving away means the whole of it", async () => {
    const at = await used("a");
    rmSync(join(at, "vault.sqlite"));
    const advice = await said(at);
    expect(advice).toContain("leave this folder as it is");
    expect(advice).not.toMatch(/delete|remove/i);
  });

  test("a start that ended between two files is taken up again", async () => {
    const at = join(folder, "a");
    const { store } = await openFolder(at, clock);
    await store.commit("programme", "belonging", [{ op: "delete", id: "mark" }]);
    await store.close();
    expect(await said(at)).toBe("started");
    expect(await said(at)).toBe("started");
  });

  test("a folder from before the three knew each other is marked when its key opens its vault, and refused when it does not", async () => {
    const [at, other] = [await used("a"), await used("b")];
    for (const each of [at, other]) {
      const { store } = await openFolder(each, clock);
      await store.commit("programme", "belonging", [{ op: "delete", id: "mark" }]);
      await store.commit("vault", "belonging", [{ op: "delete", id: "mark" }]);
      await store.close();
    }
    move(other, at, "key");
    expect(await said(at)).toContain("The key file");
    expect(await said(other)).toBe("started");
  });

  test("a folder that cannot be used says why in a sentence", async () => {
    const at = join(folder, "file");
    writeFileSync(at, "");
    expect(await said(at)).toMatch(/^CannotStart: The store is away: its folder is not a folder/);
  });
});
