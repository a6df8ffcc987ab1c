import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { envelope, type Wrapper } from "../../api/keys/envelope";
import { openKeyFile } from "../../api/keys/key-file";

const TEXT = "Amara Okafor, chat-amara, 29:amara";

describe("what is sealed", () => {
  let folder: string;
  const file = (name = "key") => join(folder, "deep", name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "alongside-keys-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("opens again for its purpose, in this process and in the next", async () => {
    const sealed = await openKeyFile(file()).seal("address|amara", TEXT);
    expect(await openKeyFile(file()).open("address|amara", sealed)).toBe(TEXT);
  });

  test("does not open for another purpose, nor with another machine's key", async () => {
    const sealed = await openKeyFile(file()).seal("address|amara", TEXT);
    await expect(openKeyFile(file()).open("address|ben", sealed)).rejects.toThrow();
    await expect(openKeyFile(file("other")).open("address|amara", sealed)).rejects.toThrow();
  });

  test("shows nothing of what it says, and never looks the same twice", async () => {
    const keys = openKeyFile(file());
    const [one, two] = [await keys.seal("p", TEXT), await keys.seal("p", TEXT)];
    expect(one).not.toBe(two);
    for (const form of [TEXT, Buffer.from(TEXT).toString("base64url"), Buffer.from(TEXT).toString("hex")]) {
      expect(one).not.toContain(form.slice(0, 8));
    }
  });

  test("does not open when a single character of it was changed, or half of it is missing", async () => {
    const keys = openKeyFile(file());
    const sealed = await keys.seal("p", TEXT);
    for (let index = 0; index < sealed.length; index += 7) {
      const other = sealed[index] === "A" ? "B" : "A";
      const changed = sealed.slice(0, index) + other + sealed.slice(index + 1);
      // The last bits of a base64 text may mean nothing; then it is the same text still.
      const opened = await keys.open("p", changed).catch(() => "closed");
      expect([TEXT, "closed"]).toContain(opened);
      if (index < sealed.length - 40) expect(opened).toBe("closed");
    }
    for (const half of ["", "1", "1..", sealed.slice(0, sealed.length / 2), `2${sealed.slice(1)}`]) {
      await expect(keys.open("p", half)).rejects.toThrow();
    }
  });

  test("is sealed under a key that its owner alone can read", async () => {
    await openKeyFile(file()).seal("p", TEXT);
    expect(statSync(file()).mode & 0o077).toBe(0);
    expect(Buffer.from(readFileSync(file(), "utf8"), "base64")).toHaveLength(32);
  });

  test("with a damaged key file, the start says which file and what to do", () => {
    openKeyFile(file());
    writeFileSync(file(), "half a key");
    expect(() => openKeyFile(file())).toThrow(/key file .*deep.key is damaged or empty\. Put the one/);
  });
});

describe("with the keys out of reach", () => {
  let away = true;
  let wraps = 0;
  const wrapper: Wrapper = {
    wrap: async (key) => {
      wraps += 1;
      if (away) throw new Error("unreachable");
      return Buffer.from(key).reverse();
    },
    unwrap: async (wrapped) => {
      if (away) throw new Error("unreachable");
      return Buffer.from(wrapped).reverse();
    },
  };
  beforeEach(() => {
    away = true;
    wraps = 0;
  });

  test("nothing is sealed in the clear, and sealing works again when they are back", async () => {
    const keys = envelope(wrapper);
    await expect(keys.seal("p", TEXT)).rejects.toThrow("unreachable");
    await expect(keys.ping()).rejects.toThrow("unreachable");
    away = false;
    const sealed = await keys.seal("p", TEXT);
    expect(await keys.open("p", sealed)).toBe(TEXT);
  });

  test("an opening that failed for that reason is tried anew, not remembered", async () => {
    away = false;
    const sealed = await envelope(wrapper).seal("p", TEXT);
    const keys = envelope(wrapper);
    away = true;
    await expect(keys.open("p", sealed)).rejects.toThrow("unreachable");
    away = false;
    expect(await keys.open("p", sealed)).toBe(TEXT);
  });

  test("the vault is asked once per process, not once per text", async () => {
    away = false;
    const keys = envelope(wrapper);
    for (let time = 0; time < 20; time += 1) await keys.seal("p", TEXT);
    expect(wraps).toBe(1);
  });
});
