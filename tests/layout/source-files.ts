import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const root = join(__dirname, "../..");

/** Every file below a folder of the project, as a path from its top with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    )
    .sort();
}
