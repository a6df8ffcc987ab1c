// `npm run mutants`: plants faults in the rules, one at a time, and says which of them the tests let through. Not part of `npm test`.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
mkdirSync(join(root, "build"), { recursive: true });
const folder = mkdtempSync(join(root, "build/mutants-"));
const remove = () => rmSync(folder, { recursive: true, force: true });
process.once("exit", remove);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  const outfile = join(folder, "mutants.mjs");
  await build({
    entryPoints: [join(root, "tests/mutants/plant-all.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
  });
  const { plantAll } = await import(pathToFileURL(outfile).href);
  process.exitCode = await plantAll(root, process.argv.slice(2));
} finally {
  remove();
}
