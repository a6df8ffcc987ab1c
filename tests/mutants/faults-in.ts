import * as ts from "typescript";
import type { Fault } from "./fault";

const OPERATORS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
};
/** What takes a condition and keeps what meets it. */
const SIEVES = ["filter", "some", "every", "find"];

/** A piece of the text and what stands in its place. */
type Change = readonly [from: number, to: number, becomes: string];

/**
 * Every fault that can be planted in a file, in the order of its text: another comparison, the other of and and or, a number
 * one more and one less, a condition of a filter turned round, the text beside the one that is meant.
 *
 * @param siblingOf another sentence's key beside this one, or undefined where the string is no sentence's key.
 */
export function faultsIn(
  file: string,
  text: string,
  siblingOf: (key: string) => string | undefined,
): Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    // Nothing of a type or of an import is there when it runs.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    changes.push(...changesOf(node, siblingOf));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes
    .sort(([a], [b]) => a - b)
    .map(([start, end, becomes]) => {
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const code = (text.split("\n")[line] ?? "").trim();
      const was = text.slice(start, end);
      return { file, line: line + 1, column: character + 1, code, start, end, was, becomes };
    });
}

function changesOf(node: ts.Node, siblingOf: (key: string) => string | undefined): Change[] {
  if (ts.isBinaryExpression(node)) {
    const { operatorToken } = node;
    const becomes = OPERATORS[operatorToken.getText()];
    return becomes === undefined ? [] : [[operatorToken.getStart(), operatorToken.end, becomes]];
  }
  if (ts.isNumericLiteral(node)) return aroundNumber(node);
  if (ts.isStringLiteral(node)) {
    // What a field is called is not said to anybody.
    const sibling =
      ts.isPropertyAssignment(node.parent) && node.parent.name === node ? undefined : siblingOf(node.text);
    return sibling === undefined ? [] : [[node.getStart() + 1, node.end - 1, sibling]];
  }
  return ts.isCallExpression(node) ? turnedRound(node) : [];
}

function aroundNumber(node: ts.NumericLiteral): Change[] {
  const value = Number(node.text);
  // A share is moved by a fifth: one more or less of it is nothing that somebody would write.
  const step = Number.isInteger(value) ? 1 : 0.2;
  const of = (changed: number): Change => [node.getStart(), node.end, String(Number(changed.toFixed(3)))];
  return value === 0 ? [of(step)] : [of(value + step), of(value - step)];
}

function turnedRound({ expression, arguments: [condition] }: ts.CallExpression): Change[] {
  if (!ts.isPropertyAccessExpression(expression) || !SIEVES.includes(expression.name.text)) return [];
  if (condition === undefined || !ts.isArrowFunction(condition) || ts.isBlock(condition.body)) return [];
  const { body } = condition;
  return [[body.getStart(), body.end, `!(${body.getText()})`]];
}
