import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node } from "web-tree-sitter";
import { literal, type Value } from "./literal";
import { nodesOf, parseBicep, partsOf } from "./parse-bicep";

/** File name → its text: main.bicep and modules/….bicep. */
export type Files = ReadonlyMap<string, string>;

export interface Declared {
  readonly file: string;
  readonly symbol: string;
  /** `Microsoft.X/y` without its version, or a module's path. */
  readonly type: string;
  readonly existing: boolean;
  /** `[for loop in over: …]` */
  readonly loop?: { readonly name: string; readonly over: Value };
  readonly body: Value;
}

const infra = join(__dirname, "../../infra");

/** The infrastructure as it is committed. */
export function committed(): Files {
  const modules = readdirSync(join(infra, "modules")).filter((name) => name.endsWith(".bicep"));
  const names = ["main.bicep", ...modules.map((name) => `modules/${name}`)];
  return new Map(names.map((name) => [name, readFileSync(join(infra, name), "utf8")]));
}

/** The same with one passage of one file replaced. Throws when it is not there: nothing would be tried. */
export function planted(files: Files, file: string, passage: string | RegExp, instead: string): Files {
  const before = files.get(file) ?? "";
  const after = before.replace(passage, instead);
  if (after === before) throw new Error(`${file} has no ${String(passage)}`);
  return new Map([...files, [file, after]]);
}

/** Every resource and module of all files. */
export function declarations(files: Files): Declared[] {
  return [...files].flatMap(([file, text]) =>
    nodesOf(parseBicep(text), "resource_declaration", "module_declaration").map((node) =>
      declared(file, node),
    ),
  );
}

function declared(file: string, node: Node): Declared {
  const [symbol, type, ...rest] = partsOf(node);
  const last = rest[rest.length - 1];
  const loop = last?.type === "for_statement" ? partsOf(last) : undefined;
  const body =
    last?.type === "object"
      ? last
      : last && nodesOf(last, "object").find(({ parent }) => parent?.id === last.id);
  return {
    file,
    symbol: symbol?.text ?? "",
    type: (type?.text ?? "").slice(1, -1).split("@")[0] ?? "",
    existing: / existing = /.test(node.text.split("\n")[0] ?? ""),
    body: literal(body ?? undefined),
    ...(loop === undefined ? {} : { loop: { name: loop[0]?.text ?? "", over: literal(loop[1]) } }),
  };
}

/** The value of a `var` of one file. */
export function variable(files: Files, file: string, name: string): Value {
  const all = nodesOf(parseBicep(files.get(file) ?? ""), "variable_declaration");
  return literal(all.map(partsOf).find(([symbol]) => symbol?.text === name)?.[1]);
}
