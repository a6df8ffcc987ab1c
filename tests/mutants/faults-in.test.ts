import { readFileSync } from "node:fs";
import { join } from "node:path";
import { draw } from "./draw";
import { EQUIVALENT, isEquivalent } from "./equivalent";
import { planted } from "./fault";
import { faultsIn } from "./faults-in";
import { sentenceKeys, siblingIn } from "./sentence-keys";

const siblingOf = siblingIn(
  new Set(["cases.refuse", "cases.refuse.away", "cases.refuse.full", "cases.alone.one"]),
);
const faults = (text: string) => faultsIn("rule.ts", text, siblingOf);
/** The text as it is with each of its faults, one at a time. */
const each = (text: string) => faults(text).map((fault) => planted(text, fault));

describe("the faults that can be planted in a rule", () => {
  test.each([
    ["a < b", ["a <= b"]],
    ["a <= b", ["a < b"]],
    ["a > b", ["a >= b"]],
    ["a >= b", ["a > b"]],
    ["a === b", ["a !== b"]],
    ["a !== b", ["a === b"]],
    ["a && b", ["a || b"]],
    ["a || b", ["a && b"]],
    ["limit(5)", ["limit(6)", "limit(4)"]],
    ["limit(0)", ["limit(1)"]],
    ["limit(0.5)", ["limit(0.7)", "limit(0.3)"]],
    ["all.filter((x) => x.mine)", ["all.filter((x) => !(x.mine))"]],
    ["all.some(({ id }) => mine)", ["all.some(({ id }) => !(mine))"]],
    ['say("cases.refuse.away")', ['say("cases.refuse.full")']],
    ['say("cases.refuse.full")', ['say("cases.refuse.away")']],
  ])("in %s", (text, expected) => expect(each(text)).toEqual(expected));

  test("come one at a time, each at the place that is named", () => {
    const text = "const late =\n  days > 7 && isOpen;\n";
    expect(each(text)).toEqual([
      "const late =\n  days >= 7 && isOpen;\n",
      "const late =\n  days > 8 && isOpen;\n",
      "const late =\n  days > 6 && isOpen;\n",
      "const late =\n  days > 7 || isOpen;\n",
    ]);
    expect(faults(text)[3]).toMatchObject({ line: 2, column: 12, code: "days > 7 && isOpen;", was: "&&" });
  });

  test.each([
    ["what is of types alone", "type Few = 1 | 2; let few: 3;"],
    ["what is imported", 'import { a } from "cases.refuse.away";'],
    ["what is a comment", "// a < b && 5"],
    ["a string that is no sentence's key", 'is("open")'],
    ["the name of a field", '({ "cases.refuse.away": open })'],
    ["a sentence that stands alone", 'say("cases.alone.one")'],
    ["what is not a condition", "all.map((x) => x.mine)"],
  ])("are none in %s", (_what, text) => expect(each(text)).toEqual([]));

  test("those that nobody could see are still such as could be planted, and each says why", () => {
    const root = join(__dirname, "../..");
    const keys = siblingIn(sentenceKeys(root));
    for (const { file, code, was, becomes, why } of EQUIVALENT) {
      const all = faultsIn(file, readFileSync(join(root, file), "utf8"), keys);
      const those = all.filter((fault) => isEquivalent(fault));
      expect([file, code, those.some((each) => each.was === was && each.becomes === becomes)]).toEqual([
        file,
        code,
        true,
      ]);
      expect(why).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  test("a sample has one of each file, those that matter most first, before a second of any", () => {
    const all = ["a", "b", "c"].flatMap((file) => faultsIn(file, "x < 1; y < 2;", siblingOf));
    const drawn = draw(all, 4, 7, ["c"]).map(({ file }) => file);
    expect([drawn[0], drawn[3]]).toEqual(["c", "c"]);
    expect(drawn.slice(1, 3).sort()).toEqual(["a", "b"]);
    expect(draw(all, 4, 7)).toEqual(draw(all, 4, 7));
  });
});
