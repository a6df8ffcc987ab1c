import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SIGNS, type Signs } from "../../api/core/chat/signs";
import { registry } from "../../api/host/registry";
import { createHeed } from "../../bot/words/heed";
import { readPattern } from "../../bot/words/sign-pattern";
import { wordsOf } from "../../bot/words/words-of";

const folder = join(__dirname, "sentences");
const linesOf = (file: string) =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const signs = registry.heeds.flatMap(({ signs: byLanguage }) => Object.values(byLanguage));
const heed = createHeed(signs);

/** Sentences of one language by kind, under a line that names it. */
function byKind(file: string): [kind: string, sentence: string][] {
  let kind = "";
  return linesOf(file).flatMap((line): [string, string][] => {
    if (!line.startsWith("# ")) return [[kind, line]];
    kind = line.slice(2);
    return [];
  });
}

describe("signs of danger and distress", () => {
  test.each(SIGNS)("are seen in every one of more than 150 sentences of %s", (kind) => {
    const sentences = linesOf(`${kind}.txt`);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(150);
    expect(sentences.filter((sentence) => heed(sentence) === undefined)).toEqual([]);
  });

  test("are not seen in more than 300 sentences that only sound like it", () => {
    const sentences = linesOf("harmless.txt");
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(300);
    expect(sentences.filter((sentence) => heed(sentence) !== undefined)).toEqual([]);
  });

  test("are not seen in what people ask Ally for, but where that is where to turn", () => {
    const table = linesOf("meanings.tsv").map((line) => line.split("\t"));
    const others = table.filter(([, wanted]) => wanted !== "routes.show");
    expect(others.map(([words = ""]) => words).filter((words) => heed(words) !== undefined)).toEqual([]);
  });

  const languages = readdirSync(join(folder, "in"));
  test("are known in the twelve languages of the product", () => {
    expect(languages.length + 1).toBe(12);
    expect(signs).toHaveLength(12);
  });

  test.each(languages)("are told from harmless sentences in %s", (file) => {
    const sentences = byKind(`in/${file}`);
    for (const kind of [...SIGNS, "harmless"])
      expect(sentences.filter(([each]) => each === kind).length).toBeGreaterThanOrEqual(7);
    const wrong = sentences.filter(([kind, words]) => (heed(words) === undefined) !== (kind === "harmless"));
    expect(wrong).toEqual([]);
  });

  test.each([
    "I am afraid I can't make it, I want to die",
    "this bug is killing me and I want to kill myself",
    "no pain no gain, but my manager harasses me",
    `${"the meeting was long and ".repeat(200)} I am being bullied`,
    "I WANT TO DIE",
    "i… want… to… die",
    "I want to d\u200bie",
    "Je n’en peux plus",
    "heeeelp, they are threatening me",
  ])("in doubt it is distress: “%s”", (words) => {
    expect(heed(words)).toBeDefined();
  });

  test("every entry of every list can be read, and matches words that it says", () => {
    for (const { sets, harmless, ...kinds } of signs)
      for (const entry of [...harmless, ...Object.values(kinds as Omit<Signs, "sets" | "harmless">).flat()])
        expect(() => readPattern(entry, sets)).not.toThrow();
  });
});

describe("an entry of a list", () => {
  const matches = (entry: string, text: string, sets = {}) => {
    const words = wordsOf(text);
    const pattern = readPattern(entry, sets);
    return words.some((_, start) => pattern.endsFrom(words, start).some((end) => end <= words.length));
  };

  test.each([
    ["hit|hits me", "somebody hits me", true],
    ["hit|hits me", "the talk hits the target", false],
    ["hit me", "hit and run me", false],
    ["hit .. me", "hit and run me", true],
    ["hit .. me", "hit one two three four me", false],
    ["feel so? sad", "I feel sad", true],
    ["feel so? sad", "I feel very sad", false],
    ["suicid*", "suicidal", true],
    ["*ottesdienst", "Gottesdienst", true],
    ["*mitte*", "Vermittelt", true],
    ["cant go", "I can’t go", true],
    ["noone cares", "no one cares", true],
    ["死にたい", "もう死にたいです", true],
    ["死にたい", "死ぬ", false],
    ["die", "died", false],
  ])("“%s” in “%s”: %s", (entry, text, found) => {
    expect(matches(entry, text)).toBe(found);
  });

  test("may name a set of words, and fails where there is none of that name", () => {
    expect(matches("hit $me", "hit us", { me: "me|us" })).toBe(true);
    expect(() => readPattern("hit $you", { me: "me|us" })).toThrow("no set $you");
  });

  test.each(["", "maybe? hit", ".. hit", "hit ..", "hit me?"])("“%s” says too little, and fails", (entry) => {
    expect(() => readPattern(entry)).toThrow();
  });
});
