import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** Every file that is reached from one by imports, however far; paths from `root`. */
export function reachedFrom(root: string, first: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [first];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(join(root, file), "utf8");
    for (const [, path = ""] of text.matchAll(IMPORT)) {
      const target = normalize(join(dirname(file), path));
      const found = [target, `${target}.ts`, `${target}/index.ts`].find(
        (each) => /\.\w+$/.test(each) && existsSync(join(root, each)),
      );
      if (found !== undefined) open.push(found);
    }
  }
  return reached;
}
