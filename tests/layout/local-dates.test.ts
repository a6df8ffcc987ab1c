import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./source-files";

/**
 * Decision 0030: a date is the programme's local date, and `core/calendar.ts` is the one way to it. What a moment is cut, taken
 * apart or written out with elsewhere says UTC's date, or that of the machine it runs on.
 */
const FORBIDDEN: readonly [what: string, pattern: RegExp][] = [
  ["cuts a moment's text", /\.(?:slice|substring|substr)\(0, ?(?:4|7|10)\)|\.split\(["']T["']\)/],
  ["takes the date of UTC", /\bdateOf\b|\.getUTC(?:FullYear|Month|Date|Day)\(/],
  [
    "takes the date of the machine",
    /\.get(?:FullYear|Month|Date|Day)\(|\.toLocale(?:Date|Time)?String\(|\.toDateString\(/,
  ],
  ["writes out by itself", /\bDateTimeFormat\b/],
  ["begins a day in UTC", /T00:00|\bDate\.UTC\(/],
];

/** What may, and why. A line here is a decision. */
const ALLOWED: Readonly<Record<string, string>> = {
  "api/features/cases/together/hold.verb.ts":
    "a whole day in a calendar file is a date without a zone: its text is taken from this moment and from no other",
  "api/features/points/season.ts":
    "cuts the year off the programme's date; `forgottenFrom`, the same moment for all of a season's cases, is read by nobody",
  "api/features/programme/read-calendar.ts": "asks whether there is such a time zone, and writes nothing out",
  "api/features/relay/card/say-age.ts": "counts the days between two dates that are the programme's already",
  "api/features/relay/case/relay-credits.ts":
    "an anonymous case's place in the order of credits, read by nobody",
  "api/features/relay/on-record.ts":
    "when a line of the log goes, two years on: the same hour for every line",
  "tab/words/say.ts": "writes out dates that the server has said, and no moments",
};

function datesOfOnesOwn(file: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    if (/^\s*(?:\/?\*|\/\/)/.test(line)) return [];
    const found = FORBIDDEN.filter(([, pattern]) => pattern.test(line));
    return found.map(([what]) => `${file}:${index + 1} ${what}`);
  });
}

function inFolders(): string[] {
  return ["api/features", "api/lifecycle", "bot", "tab"]
    .flatMap(sourceFiles)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => datesOfOnesOwn(file, readFileSync(join(__dirname, "../..", file), "utf8")));
}

describe("dates are the programme's local dates", () => {
  const found = inFolders();
  const fileOf = (line: string) => line.slice(0, line.indexOf(":"));

  test("no feature, and nothing in chat or tab, takes a date from a moment by itself", () => {
    expect(found.filter((line) => ALLOWED[fileOf(line)] === undefined)).toEqual([]);
  });

  test("what is allowed is still needed", () => {
    const used = new Set(found.map(fileOf));
    expect(Object.keys(ALLOWED).filter((file) => !used.has(file))).toEqual([]);
  });

  test.each([
    "const on = now.toISOString().slice(0, 10);",
    "const month = found.openedAt.slice(0, 7);",
    'const [on] = now.toISOString().split("T");',
    'import { addDays, dateOf } from "../../core/clock";',
    "return String(at.getUTCFullYear());",
    "return `${now.getFullYear()}-${now.getMonth() + 1}`;",
    'new Intl.DateTimeFormat("en", { timeZone: "UTC" })',
    "at.toLocaleDateString()",
    "new Date(`${on}T00:00:00Z`)",
  ])("planted: `%s` is found", (text) => {
    expect(datesOfOnesOwn("planted.ts", text)).not.toEqual([]);
  });

  test.each([
    "// the date of UTC: dateOf",
    "const first = list.slice(0, 10 + 1);",
    "const on = todayOf(scope);",
  ])("`%s` is fine", (text) => {
    expect(datesOfOnesOwn("planted.ts", text)).toEqual([]);
  });
});
