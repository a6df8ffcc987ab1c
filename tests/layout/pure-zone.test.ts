import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { sourceFiles } from "./source-files";

/**
 * What a rule must not do: take the time, chance or settings from anywhere but its scope, or throw. A refusal is a value.
 * Port errors (`store-away.ts`) are classes, not throws; they pass.
 */
function impurities(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) && !file.endsWith("dispatch.ts")) note(node, "throw");
    if (
      ts.isNewExpression(node) &&
      node.expression.getText() === "Date" &&
      (node.arguments?.length ?? 0) === 0
    )
      note(node, "new Date()");
    if (ts.isPropertyAccessExpression(node) && FORBIDDEN.test(node.getText())) note(node, node.getText());
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isUse(node)) note(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const FORBIDDEN = /^(Date\.now|Math\.random|performance\.now|crypto\.\w+|globalThis\.\w+)$/;
const GLOBALS = new Set(["process", "console", "setTimeout", "setInterval", "fetch", "require"]);

/** A name that is used as a value, not a property or a key that happens to be called so. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isPropertySignature(parent);
}

describe("the pure zone", () => {
  test("core and features take time, ids and settings from their scope, and refuse by value", () => {
    const files = ["api/core", "api/lifecycle", "api/features"]
      .flatMap(sourceFiles)
      .filter((file) => file.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(40);
    expect(
      files.flatMap((file) => impurities(file, readFileSync(join(__dirname, "../..", file), "utf8"))),
    ).toEqual([]);
  });

  test.each([
    ["const at = Date.now();", "Date.now"],
    ["const at = new Date();", "new Date()"],
    ["const dice = Math.random();", "Math.random"],
    ["const home = process.env.HOME;", "process"],
    ["throw new Error('no');", "throw"],
    ["console.log('x');", "console"],
    ["setTimeout(() => 1, 1);", "setTimeout"],
    ["await fetch('https://example.com');", "fetch"],
    ["const id = crypto.randomUUID();", "crypto.randomUUID"],
    ["const a = globalThis.process;", "globalThis.process"],
  ])("planted: `%s` is found", (text, what) => {
    expect(impurities("planted.ts", text).join()).toContain(what);
  });

  test.each(["const d = new Date(iso);", "const a = { process: 1 };", "const b = order.process;"])(
    "`%s` is fine",
    (text) => {
      expect(impurities("planted.ts", text)).toEqual([]);
    },
  );
});
