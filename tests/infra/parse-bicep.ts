import { readFileSync } from "node:fs";
import { Language, type Node, Parser } from "web-tree-sitter";

let parser: Parser | undefined;

/** Loads the grammar, once. */
export async function loadBicep(): Promise<void> {
  if (parser !== undefined) return;
  await Parser.init();
  const loaded = new Parser();
  // Read here: the library would import the file system in a way that jest does not allow.
  const grammar = readFileSync(require.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm"));
  loaded.setLanguage(await Language.load(grammar));
  parser = loaded;
}

/** The syntax tree of a Bicep text. */
export function parseBicep(text: string): Node {
  const tree = parser?.parse(text);
  if (!tree) throw new Error("Call loadBicep first.");
  return tree.rootNode;
}

/** All nodes of these types, in the order of the text. */
export function nodesOf(root: Node, ...types: string[]): Node[] {
  return root.descendantsOfType(types).filter((node) => node !== null);
}

/** The children that are more than punctuation. */
export function partsOf(node: Node): Node[] {
  return node.namedChildren.filter((child) => child !== null && child.type !== "comment") as Node[];
}
