import { dirname, join } from "node:path";
import type { Node } from "web-tree-sitter";
import { at } from "./literal";
import { nodesOf, parseBicep, partsOf } from "./parse-bicep";
import { type Declared, declarations, type Files } from "./read-bicep";

const DECLARING = [
  "parameter_declaration",
  "variable_declaration",
  "resource_declaration",
  "module_declaration",
  "type_declaration",
];
/** Bicep's own functions that these files use: a misspelt one is not among them. */
const FUNCTIONS = [
  "empty",
  "guid",
  "items",
  "join",
  "resourceGroup",
  "subscriptionResourceId",
  "tenant",
  "union",
  "uniqueString",
];
const DECORATORS = ["description", "minLength", "maxLength", "minValue", "maxValue", "allowed", "secure"];

/** Syntax errors; names used and not declared, declared and not used, or not described. */
export function nameProblems(files: Files): string[] {
  return [...files].flatMap(([file, text]) =>
    problemsIn(parseBicep(text)).map((problem) => `${file}: ${problem}`),
  );
}

function problemsIn(root: Node): string[] {
  if (root.hasError) {
    const where = nodesOf(root, "ERROR")[0]?.startPosition.row;
    return [where === undefined ? "does not parse" : `does not parse, line ${where + 1}`];
  }
  const names = nodesOf(root, ...DECLARING).map((node) => partsOf(node)[0]?.text ?? "");
  const loops = nodesOf(root, "for_statement").map((node) => partsOf(node)[0]?.text ?? "");
  const used = new Set(
    nodesOf(root, "identifier")
      .filter(isUse)
      .map(({ text }) => text),
  );
  const known = new Set([...names, ...loops, ...FUNCTIONS, ...DECORATORS]);
  // A resource may stand for itself; a parameter or a variable is there for others.
  const forOthers = nodesOf(root, "parameter_declaration", "variable_declaration").map(
    (node) => partsOf(node)[0]?.text ?? "",
  );
  const undescribed = nodesOf(root, "parameter_declaration", "output_declaration").filter(
    (node) => !isDescribed(node),
  );
  return [
    ...[...used].filter((name) => !known.has(name)).map((name) => `${name} is not declared`),
    ...forOthers.filter((name) => !used.has(name)).map((name) => `${name} is not used`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${name} is declared twice`),
    ...undescribed.map((node) => `${partsOf(node)[0]?.text} is not described`),
  ];
}

function isUse(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  const first = partsOf(parent)[0]?.id === node.id;
  return !(
    first && ["object_property", "output_declaration", "for_statement", ...DECLARING].includes(parent.type)
  );
}

/** Decorators stand before what they decorate; a description ends in a full stop. */
function isDescribed(node: Node): boolean {
  return /^@description\('[A-Z][^\n]+[.:][^\n]*'\)/.test(node.previousNamedSibling?.text ?? "");
}

/** Modules that are called with a parameter too many or too few, or asked for an output they do not have. */
export function moduleProblems(files: Files): string[] {
  const modules = declarations(files).filter(({ type }) => type.endsWith(".bicep"));
  return modules.flatMap((module) => {
    const text = files.get(join(dirname(module.file), module.type));
    if (text === undefined) return [`${module.symbol}: there is no ${module.type}`];
    return callProblems(files, module, parseBicep(text)).map((problem) => `${module.symbol}: ${problem}`);
  });
}

function callProblems(files: Files, module: Declared, root: Node): string[] {
  const named = (type: string) => nodesOf(root, type).map((node) => partsOf(node)[0]?.text ?? "");
  const given = Object.keys(at(module.body, "params") ?? {});
  const wanted = named("parameter_declaration");
  const outputs = named("output_declaration");
  const asked = [
    ...(files.get(module.file) ?? "").matchAll(new RegExp(`\\b${module.symbol}\\.outputs\\.(\\w+)`, "g")),
  ];
  return [
    ...wanted.filter((name) => !given.includes(name)).map((name) => `${name} is not given`),
    ...given.filter((name) => !wanted.includes(name)).map((name) => `${name} is not asked for`),
    ...asked.filter(([, name]) => !outputs.includes(name ?? "")).map(([, name]) => `has no output ${name}`),
    ...outputs
      .filter((name) => !asked.some(([, other]) => other === name))
      .map((name) => `nobody asks for ${name}`),
  ];
}
