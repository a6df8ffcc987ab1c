import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../api/host/registry";
import { createUnderstand } from "../../bot/understand";
import { askedFor } from "../kit/asked-for";

/** What people may write, and what it must lead to. "-": nothing is guessed. "? verb": asked, with this among the guesses. */
const TABLE = readFileSync(join(__dirname, "sentences/meanings.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => line.split("\t") as [words: string, wanted: string]);

const isAs = (wanted: string, got: string) =>
  wanted.startsWith("? ") ? got.startsWith("? ") && got.includes(wanted.slice(2)) : got === wanted;

describe("what somebody means", () => {
  test("is understood in a table of more than four hundred sentences", () => {
    expect(TABLE.length).toBeGreaterThan(400);
    const wrong = TABLE.map(([words, wanted]) => ({ words, wanted, got: askedFor(words) })).filter(
      ({ wanted, got }) => !isAs(wanted, got),
    );
    const right = TABLE.length - wrong.length;
    process.stdout.write(
      `understood: ${right} of ${TABLE.length} sentences (${((100 * right) / TABLE.length).toFixed(1)} %)\n`,
    );
    expect(wrong).toEqual([]);
  });

  test("every verb with phrases is reached by the table", () => {
    const reached = new Set(TABLE.map(([, wanted]) => wanted.replace(/^\? /, "").split("#")[0]));
    const phrased = Object.values(registry.phrases).flatMap((phrases) => Object.keys(phrases));
    expect(phrased.map((each) => each.split("#")[0]).filter((verb) => !reached.has(verb))).toEqual([]);
  });

  test.each([
    "I am",
    "I want to",
    "I would like to",
    "help me",
    "can you",
    "you",
    "the",
    "I need to",
    "",
    " ",
    "asdf qwer",
    "what time is the canteen open tomorrow",
    "🙂",
    "\u202e",
    "\ud800",
    "a".repeat(10_000),
    "I want to ".repeat(2_000),
  ])("“%s” alone is nobody's wish", (words) => {
    expect(askedFor(words)).toBe("-");
  });

  test.each([
    "learn",
    "step",
    "top",
    "stopp the press",
    "stop the meeting",
    "leave",
    "for me",
    "leave me",
    "stop it please now",
  ])("R108: “%s” opts nobody out: that takes the exact words", (words) => {
    expect(askedFor(words)).not.toContain("welcome.decline");
  });

  test("R108: the exact words do, however they are written", () => {
    for (const words of [
      "Not for me.",
      "NOT FOR ME",
      "please stop",
      "Unsubscribe!",
      "leave me alone",
      "don't write to me",
    ])
      expect([words, askedFor(words)]).toEqual([words, "welcome.decline"]);
  });

  test("where two things could be meant, Ally asks which, and never more than two", () => {
    expect(askedFor("leave request")).toBe("? cases.board, page.mine");
    for (const [words] of TABLE) expect(askedFor(words).split(", ").length).toBeLessThanOrEqual(2);
  });

  test("a story is known for one: nobody's wish has as many words", () => {
    const understand = createUnderstand(registry);
    const story =
      "on Tuesday my colleague from the other team presented the plan that I had drawn up over the whole summer and nobody said a word";
    expect(understand(story)).toMatchObject({ is: "guessed", story: true });
    expect(understand("where is the printer")).toMatchObject({ is: "guessed", story: false });
  });

  test("one phrase cannot ask for two things: whoever writes the second learns it from the first start", () => {
    const phrases = { en: { "cases.ask": ["Ask for an ally"], "cases.board": ["ask for an ally!"] } };
    expect(() => createUnderstand({ phrases, heeds: [] })).toThrow("asks for cases.board and for cases.ask");
  });

  test("each phrase that can be guessed stands on a button: it is short, and says one thing only", () => {
    const first = Object.values(registry.phrases.en ?? {}).map((ways) =>
      "exactly" in ways ? ways.exactly[0] : ways[0],
    );
    for (const says of first) expect(says).toMatch(/^[A-Z].{2,39}$/);
    expect(new Set(first).size).toBe(first.length);
  });
});
