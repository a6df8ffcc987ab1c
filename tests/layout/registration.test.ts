import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyVerb } from "../../api/core/verb";
import { features } from "../../api/features/index";
import { DEV_DOCUMENTS } from "../../api/host/local/dev-clock";
import { registry } from "../../api/host/registry";
import { assemble } from "../../api/registry/assemble";
import { reachedFrom } from "./reached";

const root = join(__dirname, "../..");

/** What of a feature lies on disk and is reached from no feature: verbs, cards, texts, phrases. */
function forgotten(checkout: string): string[] {
  const all = readdirSync(join(checkout, "api/features"), { recursive: true, encoding: "utf8" })
    .map((name) => `api/features/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.(verb\.ts|card\.json)$|\/text\/[^/]+\.json$/.test(name));
  const reached = reachedFrom(checkout, "api/features/index.ts");
  expect(all.length).toBeGreaterThan(80);
  return all.filter((name) => !reached.has(name));
}

/** The kinds of documents the source says there are: an interface that extends a document and names its kind. */
function kindsOnDisk(): string[] {
  return readdirSync(join(root, "api"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const text = readFileSync(join(root, "api", name), "utf8");
      return [
        ...text.matchAll(/interface \w+ extends (?:Doc|Due)\b[^{]*\{[^}]*?readonly kind: ([^;]+);/g),
      ].flatMap(([, kinds = ""]) => [...kinds.matchAll(/"([\w-]+)"/g)].map(([, kind = ""]) => kind));
    });
}

describe("what features say of themselves", () => {
  test("nothing that lies on disk is forgotten: every verb, card, text and phrase file is reached from its feature", () => {
    expect(forgotten(root)).toEqual([]);
  });

  test("planted: a verb, a card and a language that no feature names are found", () => {
    const checkout = mkdtempSync(join(tmpdir(), "forgotten-"));
    const planted = [
      "api/features/cases/closing/regret.verb.ts",
      "api/features/welcome/regret.card.json",
      "api/features/welcome/text/fr.json",
      "api/features/cases/text/fr.phrases.json",
    ];
    try {
      cpSync(join(root, "api"), join(checkout, "api"), { recursive: true });
      for (const file of planted)
        writeFileSync(join(checkout, file), file.endsWith(".ts") ? "export {};" : "{}");
      expect(forgotten(checkout).sort()).toEqual([...planted].sort());
    } finally {
      rmSync(checkout, { recursive: true, force: true });
    }
  });

  test("every verb that a file exports is in the table under its own name", () => {
    const files = readdirSync(join(root, "api/features"), { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".verb.ts"),
    );
    for (const file of files) {
      const exported = Object.values(jest.requireActual<object>(join(root, "api/features", file)));
      const verbs = exported.filter((each): each is AnyVerb => "decide" in Object(each));
      for (const verb of verbs) expect([file, registry.verbs.get(verb.name) === verb]).toEqual([file, true]);
    }
  });

  test("every kind of document in the code says where it lies, what is sealed, who reads it and when it goes", () => {
    const described = [...registry.documents, ...DEV_DOCUMENTS];
    const kinds = kindsOnDisk();
    expect(kinds.length).toBeGreaterThan(25);
    expect(kinds.filter((kind) => !described.some((each) => each.kind === kind))).toEqual([]);
    for (const { kind, readBy, goes } of described)
      expect([kind, /\w.+\.$/.test(readBy), /\w.+\.$/.test(goes)]).toEqual([kind, true, true]);
  });

  test("each stands in a folder of its own name, and opens with what it is", () => {
    const folders = readdirSync(join(root, "api/features"), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
    expect(features.map(({ name }) => name).sort()).toEqual(folders.sort());
    for (const name of folders) {
      const text = readFileSync(join(root, `api/features/${name}/feature.ts`), "utf8");
      const opening = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const/.exec(text)?.[1] ?? "";
      expect([name, opening.split("\n").length > 5]).toEqual([name, true]);
    }
  });

  test("two features cannot bring one name: whoever writes the second learns it from the first start", () => {
    expect(() => assemble([...features, ...features])).toThrow("Two features bring the verb");
    const second = { name: "second", verbs: [], documents: [], cards: {} };
    const texts = { en: { page: { title: "Another title" } } };
    expect(() => assemble([...features, { ...second, texts }])).toThrow(
      "Two features bring the sentence page.title",
    );
    const phrases = { en: { "page.mine": ["show me everything"] } };
    expect(() => assemble([...features, { ...second, texts: {}, phrases }])).toThrow(
      "Two features bring the phrase page.mine",
    );
    const documents = registry.documents.slice(0, 1);
    expect(() => assemble([...features, { ...second, texts: {}, documents }])).toThrow("the document");
  });

  test("no folder has more than twenty-seven files, so that each can be found by reading", () => {
    const counts = readdirSync(join(root, "api"), { recursive: true, withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map((each) => join(each.parentPath ?? each.path, each.name))
      // Pages by date, which are found by their index.
      .filter((folder) => folder !== join(root, "api/decisions"))
      .map((folder) => [
        folder,
        readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile()).length,
      ]);
    expect(counts.filter(([, count]) => Number(count) > 27)).toEqual([]);
  });
});
