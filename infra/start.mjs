// `npm start`: builds what runs here and runs it. --production: for real, on one machine. --no-playground: without chat.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildServer } from "./build-server.mjs";
import { buildTab } from "./build-tab.mjs";

const { values } = parseArgs({
  options: {
    production: { type: "boolean", default: false },
    "no-playground": { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const mode = values.production ? "machine" : "local";
// A folder of this start's own, inside the project so that libsql is found: two starts do not get in each other's way.
mkdirSync(join(root, "build"), { recursive: true });
const folder = mkdtempSync(join(root, "build", `${mode}-`));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const bundle = join(folder, "server.cjs");
const tabFolder = join(folder, "tab");

await Promise.all([
  buildServer({
    entry: join(root, "api/host", `${mode}.ts`),
    outfile: bundle,
    // libsql finds its prebuilt binary beside itself.
    external: ["libsql"],
    // So that a debugger stops in the sources.
    sourcemap: mode === "local",
  }),
  buildTab({ outdir: tabFolder, local: mode === "local" }),
]).catch((error) => {
  // The bundler has already printed what is wrong, and where.
  if (!Array.isArray(error?.errors)) console.error(error);
  process.exit(1);
});

const server = createRequire(import.meta.url)(bundle);
const environment = process.env;
const quiet = (line) => (line.includes('"event":"unexpected"') ? console.error(line) : undefined);
try {
  const running = values.production
    ? await server.startMachine({ environment, tabFolder, write: console.log })
    : await server.startLocal({ environment, tabFolder, write: quiet, playground: !values["no-playground"] });
  console.log(`Alongside is running at ${running.url}  (Ctrl-C stops it)`);
  stopOnSignal(running);
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

/** Ctrl-C, a service manager's stop, or the terminal going away: everything started here ends, once. */
function stopOnSignal(running) {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

/** What went wrong, in a sentence or two that say what to do. Where it is none of ours, what it says of itself. */
function sentenceFor(error) {
  if (error?.code === "EADDRINUSE") {
    return `Port ${error.port} is taken, perhaps by Alongside itself. Stop what uses it, or choose another: PORT=3979 npm start`;
  }
  if (error?.code === "EACCES" && error.port !== undefined) {
    return `Port ${error.port} may not be used by whoever started this. Choose one above 1023: PORT=3978 npm start`;
  }
  if (error?.name === "BadSettings" || error?.name === "CannotStart") return error.message;
  return `Alongside could not start: ${error?.message ?? error}`;
}
