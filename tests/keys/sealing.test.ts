import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Keys } from "../../api/core/keys";
import type { Doc, Store } from "../../api/core/store";
import { createDataKeys } from "../../api/keys/data-keys";
import { openKeyFile } from "../../api/keys/key-file";
import { sealDocuments } from "../../api/keys/seal-documents";
import { openSqlite } from "../../api/store/sqlite";
import { walkIn } from "../kit/case-walk";
import { openProduct, personIdOf, START } from "../kit/product";

interface Note extends Doc {
  readonly text: string;
  readonly open: string;
}

describe("what is stored sealed", () => {
  let folder: string;
  let raw: Store;
  let keys: Keys;
  let store: Store;
  const fields = { note: ["text"] };
  const sealing = (over: Store, held: Keys) =>
    sealDocuments(over, [{ by: createDataKeys(over, held, () => START), fields }]);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "alongside-sealed-"));
    raw = openSqlite({ file: join(folder, "store.sqlite"), now: () => START });
    keys = openKeyFile(join(folder, "key"));
    store = sealing(raw, keys);
  });
  afterEach(async () => {
    await raw.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const note = (text: string, id = "n1"): Note => ({ id, pk: "p1", kind: "note", text, open: "seen" });
  const put = (doc: Note) => store.commit("cases", doc.pk, [{ op: "upsert", doc }]);
  const stored = async (id = "n1") =>
    (await raw.read("cases", "p1", id))?.doc as unknown as Record<string, string>;

  test("comes back as it was, by itself and in a page, and only the fields that are named are closed", async () => {
    await put(note("Unmistakable words."));
    expect((await store.read<Note>("cases", "p1", "n1"))?.doc).toEqual(note("Unmistakable words."));
    const page = await store.query<Note>("cases", {
      where: [{ field: "open", op: "=", value: "seen" }],
      limit: 5,
    });
    expect(page.items.map(({ doc }) => doc.text)).toEqual(["Unmistakable words."]);
    expect(JSON.stringify(await stored())).not.toContain("Unmistakable");
  });

  describe("and stays open", () => {
    /** Keys that count how often something is opened with them. */
    const counting = (over: Store, staysOpen: boolean) => {
      const by = createDataKeys(over, keys, () => START);
      let opened = 0;
      const counted = {
        ...by,
        open: (...given: Parameters<typeof by.open>) => {
          opened += 1;
          return by.open(...given);
        },
      };
      const above = sealDocuments(over, [{ by: counted, fields, ...(staysOpen && { staysOpen }) }]);
      return { store: above, opened: () => opened };
    };
    const read = async (from: Store) => (await from.read<Note>("cases", "p1", "n1"))?.doc;

    test("is opened once for as long as the store keeps it, and again when somebody has written it", async () => {
      await put(note("Unmistakable words."));
      const keeping = openSqlite({ file: join(folder, "store.sqlite"), now: () => START, keeps: () => true });
      const counted = counting(keeping, true);
      const first = await read(counted.store);
      expect(await read(counted.store)).toBe(first);
      expect([first?.text, Object.isFrozen(first), counted.opened()]).toEqual([
        "Unmistakable words.",
        true,
        1,
      ]);
      await put(note("Other words."));
      expect([(await read(counted.store))?.text, counted.opened()]).toEqual(["Other words.", 2]);
      await keeping.close();
    });

    test("is opened each time where its key may be destroyed, or where the store keeps nothing", async () => {
      await put(note("Unmistakable words."));
      const keeping = openSqlite({ file: join(folder, "store.sqlite"), now: () => START, keeps: () => true });
      for (const counted of [counting(keeping, false), counting(raw, true)]) {
        await read(counted.store);
        await read(counted.store);
        expect(counted.opened()).toBe(2);
      }
      await keeping.close();
    });
  });

  test("has one size for short and long words, in blocks of two kilobytes", async () => {
    for (const text of ["", "x", "y".repeat(1900)]) {
      await put(note(text));
      expect((await stored()).sealed?.length).toBe(2778);
    }
    await put(note("z".repeat(3000)));
    expect((await stored()).sealed?.length).toBeGreaterThan(2778);
  });

  test("does not open in another place, nor when a letter of it was changed", async () => {
    await put(note("Unmistakable words."));
    const closed = await stored();
    const moved = { ...closed, id: "n2" } as unknown as Doc;
    await raw.commit("cases", "p1", [{ op: "create", doc: moved }]);
    await expect(store.read("cases", "p1", "n2")).rejects.toThrow();
    const sealed = closed.sealed?.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    await raw.commit("cases", "p1", [{ op: "upsert", doc: { ...closed, sealed } as unknown as Doc }]);
    await expect(store.read("cases", "p1", "n1")).rejects.toThrow();
  });

  test("is read by another machine with the same keys, and two that begin at once make one key", async () => {
    const other = sealing(raw, openKeyFile(join(folder, "key")));
    await Promise.all([
      put(note("One.", "n1")),
      other.commit("cases", "p1", [{ op: "create", doc: note("Two.", "n2") }]),
    ]);
    expect((await other.read<Note>("cases", "p1", "n1"))?.doc.text).toBe("One.");
    expect((await store.read<Note>("cases", "p1", "n2"))?.doc.text).toBe("Two.");
    expect((await raw.query("vault", { limit: 10 })).items).toHaveLength(1);
  });

  test("cannot be read from a backup that lacks the vault, or with the wrong key file", async () => {
    await put(note("Unmistakable words."));
    const stranger = sealing(raw, openKeyFile(join(folder, "another-key")));
    await expect(stranger.read("cases", "p1", "n1")).rejects.toThrow("keys away");
    await raw.commit("vault", "data-keys", [{ op: "delete", id: "2026-11" }]);
    await expect(sealing(raw, keys).read("cases", "p1", "n1")).rejects.toThrow("keys away");
    expect((await raw.query("vault", { limit: 10 })).items).toEqual([]);
  });

  test("with the keys away nothing is written at all, and the next try works when they are back", async () => {
    let away = true;
    const fragile: Keys = {
      ...keys,
      seal: (purpose, text) => (away ? Promise.reject(new Error("no vault")) : keys.seal(purpose, text)),
    };
    store = sealing(raw, fragile);
    await expect(put(note("Unmistakable words."))).rejects.toThrow("keys away");
    expect((await raw.query("cases", { limit: 10 })).items).toEqual([]);
    away = false;
    expect(await put(note("Unmistakable words."))).toMatchObject({ ok: true });
  });
});

describe("the database of a named allyship", () => {
  test("holds nobody's words and no list of those who must not see it, in no file and no form", async () => {
    const product = await openProduct();
    const walk = walkIn(product);
    const request = { need: "Unmistakable need.", hideFrom: [personIdOf("kim")] };
    const caseId = await walk.agreeing(["ben"], request);
    const terms = { goal: "Unmistakable goal.", contact: "Unmistakable contact.", endOn: "2026-11-30" };
    await product.does("ben", "cases.agree", {
      caseId,
      ...terms,
      limits: "Unmistakable limit.",
      kind: "sustained",
    });
    await product.does("amara", "cases.sign", { caseId, version: 1 });
    await product.clock.pass(14);
    await product.does("amara", "cases.check-in", { caseId, answer: "not-sure" });
    await product.does("ben", "cases.finish", { caseId });
    await product.does("amara", "cases.verdict", {
      caseId,
      verdict: "worked",
      helped: ["listened"],
      line: "Unmistakable line.",
      came: ["credit"],
    });
    await product.does("ben", "cases.reflect", { caseId, went: "hard", learned: "Unmistakable reflection." });
    const left = await walk.active({ ally: "lea" });
    await product.does("amara", "cases.leave", { caseId: left });
    await product.deliverer.settled();
    const bytes = readdirSync(product.folder)
      .filter((name) => /sqlite/.test(name))
      .map((name) => readFileSync(join(product.folder, name)).toString("latin1"))
      .join("\n");
    const forms = (word: string) => {
      const raw = Buffer.from(word);
      return [word, raw.toString("base64").slice(0, -4), raw.toString("hex"), encodeURIComponent(word)];
    };
    for (const word of ["Unmistakable", "not-sure", "listened", "I can help, says"])
      for (const form of forms(word)) expect([form, bytes.includes(form)]).toEqual([form, false]);
    // Kim is on record as an employee; that the request is kept from Kim can be read by the rules and by nobody else.
    expect((await walk.caseOf(caseId)).hiddenFrom).toContain(personIdOf("kim"));
    await product.does("amara", "cases.call-volunteer", { caseId: await walk.opened(request) });
    const engine = openSqlite({ file: join(product.folder, "alongside.sqlite"), now: product.clock.now });
    const rows = JSON.stringify((await engine.query("cases", { limit: 1000 })).items);
    await engine.close();
    expect(rows).not.toContain(personIdOf("kim"));
    expect(rows).toContain(personIdOf("amara"));
    // The control: what is not sealed is found.
    expect(bytes).toContain("amplification");
    await product.close();
  });
});
