import type { Node } from "web-tree-sitter";
import { partsOf } from "./parse-bicep";

/** A Bicep value as far as it is written out; anything that is computed stays code. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Code
  | readonly Value[]
  | { readonly [name: string]: Value };

export class Code {
  constructor(readonly text: string) {}
}

/** Reads a literal, an array or an object. */
export function literal(node: Node | undefined): Value {
  if (node === undefined) return null;
  switch (node.type) {
    case "string":
      return partsOf(node).some(({ type }) => type === "interpolation")
        ? new Code(node.text)
        : node.text.slice(1, -1);
    case "number":
      return Number(node.text);
    case "boolean":
      return node.text === "true";
    case "array":
      return partsOf(node).map(literal);
    case "object":
      return Object.fromEntries(
        partsOf(node).map((property) => [keyOf(property), literal(partsOf(property)[1])]),
      );
    default:
      return new Code(node.text);
  }
}

/** The name of an object's property, quoted or not. */
function keyOf(property: Node): string {
  return (partsOf(property)[0]?.text ?? "").replace(/^'|'$/g, "");
}

/** What lies at a path such as `properties.siteConfig.minTlsVersion`. */
export function at(value: Value, path: string): Value | undefined {
  return path.split(".").reduce<Value | undefined>((inner, name) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner) || inner instanceof Code)
      return undefined;
    return (inner as { readonly [name: string]: Value })[name];
  }, value);
}
