import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Tree = { readonly [key: string]: string | Tree };

/** Every key under which a sentence of the product stands, from the texts of all features. */
export function sentenceKeys(root: string): ReadonlySet<string> {
  const features = join(root, "api/features");
  const files = readdirSync(features, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("text/en.json"));
  return new Set(files.flatMap((file) => keysOf(JSON.parse(readFileSync(join(features, file), "utf8")), "")));
}

function keysOf(tree: Tree, path: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = `${path}${key}`;
    // What is counted stands under one and other, and is asked for without them.
    return typeof value === "string" ? [at] : [at, ...keysOf(value, `${at}.`)];
  });
}

/** The key beside this one whose last part is another: the next in their order, round and round. */
export function siblingIn(keys: ReadonlySet<string>): (key: string) => string | undefined {
  return (key) => {
    if (!key.includes(".") || !keys.has(key)) return undefined;
    const parent = key.slice(0, key.lastIndexOf(".") + 1);
    const beside = [...keys].filter(
      (each) => each.startsWith(parent) && !each.slice(parent.length).includes("."),
    );
    const other = beside[(beside.indexOf(key) + 1) % beside.length];
    return other === key ? undefined : other;
  };
}
