import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { sourceFiles } from "./source-files";

/** Words that guess somebody's gender. The product speaks of people by their part and "they", and so does its code. */
const GUESSES = ["she", "her", "hers", "herself", "he", "him", "his", "himself"];

/** Hebrew, as a language's code: as a text, as the name of its files, as a key of what was read from them. */
const HEBREW = /"he(?:-IL)?"|\/he(?=\.\w+\.json")|\bhe(?=: hebrew\b)/g;

/** Files whose strings hold such words as people write them: there, strings are not looked at. */
const QUOTES = [
  "tab/relay/names-in.ts",
  "tab/relay/telling-patterns.ts",
  "tests/layout/names.test.ts",
  "tests/layout/verb-table.test.ts",
  "tests/tab/identifying-words.test.ts",
];

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");
const filesOf = (folders: readonly string[], ending: RegExp) =>
  folders.flatMap(sourceFiles).filter((file) => ending.test(file));

/** The lines whose comments, names or strings guess a gender. A name is taken apart where a capital begins a word of it. */
function guessesIn(file: string, text: string): string[] {
  const looked = QUOTES.includes(file) ? withoutStrings(file, text) : text.replace(HEBREW, '""');
  const guess = new RegExp(`(?<![a-z])(${GUESSES.join("|")})(?![a-z])`, "i");
  return looked.split("\n").flatMap((line, at) => {
    const words = line.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ");
    const found = guess.exec(words)?.[0];
    return found === undefined ? [] : [`${file}:${at + 1} ${found}`];
  });
}

/** The text with every string, template and pattern blanked, at the same length. */
function withoutStrings(file: string, text: string): string {
  const spans: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node) ||
      ts.isRegularExpressionLiteral(node)
    )
      spans.push([node.getStart(), node.end]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return spans.reduce(
    (left, [from, to]) => left.slice(0, from) + left.slice(from, to).replace(/[^\n]/g, " ") + left.slice(to),
    text,
  );
}

/** The types a file exports, by their names. */
function typesIn(text: string): string[] {
  return [...text.matchAll(/^export (?:declare )?(?:interface|type|enum|(?:abstract )?class) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );
}

/** Names that two files, or one file twice, give to an exported type. */
function twice(texts: readonly (readonly [file: string, text: string])[]): string[] {
  const files = new Map<string, string[]>();
  for (const [file, text] of texts)
    for (const name of typesIn(text)) files.set(name, [...(files.get(name) ?? []), file]);
  return [...files].filter(([, at]) => at.length > 1).map(([name, at]) => `${name}: ${at.join(", ")}`);
}

describe("names", () => {
  test("each exported type has one of its own", () => {
    const files = filesOf(["api", "bot", "tab"], /\.ts$/);
    expect(files.flatMap((file) => typesIn(read(file))).length).toBeGreaterThan(200);
    expect(twice(files.map((file) => [file, read(file)]))).toEqual([]);
  });

  test("planted: a name that two types have is found, a name that is passed on is not", () => {
    const one = "export interface Planted {}\nexport type Other = string;\n";
    expect(
      twice([
        ["one.ts", one],
        ["two.ts", "export type Planted = 1;\n"],
      ]),
    ).toEqual(["Planted: one.ts, two.ts"]);
    expect(
      twice([
        ["one.ts", one],
        ["two.ts", 'export type { Planted } from "./one";\ntype Other = 1;\n'],
      ]),
    ).toEqual([]);
  });

  test("and comments guess nobody's gender", () => {
    const files = [
      "README.md",
      ...filesOf(["api", "bot", "tab", "infra", "tests"], /\.(ts|mjs|cjs|css)$/),
      ...filesOf(["api"], /\.md$/),
    ];
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap((file) => guessesIn(file, read(file)))).toEqual([]);
  });

  test.each([
    ["/** She hears of it at once. */", "She"],
    ["const a = 1; // what is hers", "hers"],
    ["const wasHers = true;", "Hers"],
    ["const her_own = 1;", "her"],
    ["const HIS_CARD = 1;", "HIS"],
    ["test('an ally finds himself chosen', run);", "himself"],
    [".card { color: red; } /* his or not */", "his"],
  ])("planted: `%s` is found", (text, found) => {
    expect(guessesIn("planted.ts", text).map((line) => line.split(" ")[1])).toEqual([found]);
  });

  test.each([
    "// Others gather where the theme is shown; this is theirs.",
    "const { other, cache, thisHere, shell } = where;",
    "const isHereNow = whether(themes);",
    'const languages = ["he", "he-IL"];',
    'import hebrew from "./text/he.phrases.json"; const all = { he: hebrew };',
  ])("`%s` is fine", (text) => {
    expect(guessesIn("planted.ts", text)).toEqual([]);
  });

  test("where words are quoted, strings may hold them, and nothing else may", () => {
    const [file = ""] = QUOTES;
    expect(guessesIn(file, 'const said = ["he", `her ${own}`, /his/];')).toEqual([]);
    expect(guessesIn(file, 'const said = "he"; // as she says')).toEqual([`${file}:1 she`]);
  });
});
