import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Not taken along: what is made, what is kept, and what is linked instead. */
const LEFT_OUT = ["node_modules", ".git", "build", "dist", "coverage", ".data"];

export interface ScratchCopy {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  remove(): void;
}

/** A copy of the project as it lies there, in which anything may be broken; the packages are linked and not copied. */
export function scratchCopy(project: string): ScratchCopy {
  const root = mkdtempSync(join(tmpdir(), "alongside-mutants-"));
  for (const name of readdirSync(project).filter((each) => !LEFT_OUT.includes(each)))
    cpSync(join(project, name), join(root, name), { recursive: true });
  const remove = () => rmSync(root, { recursive: true, force: true });
  // Also where somebody stops it half way.
  process.once("exit", remove);
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "dir");
  return {
    root,
    read: (file) => readFileSync(join(root, file), "utf8"),
    write: (file, text) => writeFileSync(join(root, file), text),
    remove,
  };
}
