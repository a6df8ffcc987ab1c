// `npm run dev`: `npm start`, again after every change. What it is given after -- goes to `npm start`. Ctrl-C ends both.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { watchFiles } from "./watch-files.mjs";

const root = process.cwd();
const PATIENCE_MS = 10_000;
const changed = watchFiles(root, ["api", "bot", "tab", "infra"], ["package.json"]);
let running = run();
let over = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    over = true;
    void end(running).then(() => process.exit(0));
  });
}

while (!over) {
  const name = await changed();
  console.log(`${name} has changed.`);
  await end(running);
  if (!over) running = run();
}

/** Starts the product. When it ends by itself, it has said why: a build that failed, a port that is taken. */
function run() {
  const child = spawn(process.execPath, [join(root, "infra/start.mjs"), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  const started = { child, asked: false };
  started.ended = new Promise((resolve) => {
    child.once("exit", () => {
      if (!started.asked) console.log("It has ended. The next change starts it again.");
      resolve();
    });
  });
  return started;
}

/** Asks it to stop as Ctrl-C would, so that its data is closed; one that does not listen is stopped all the same. */
async function end(started) {
  started.asked = true;
  started.child.kill("SIGTERM");
  const insist = setTimeout(() => started.child.kill("SIGKILL"), PATIENCE_MS);
  await started.ended;
  clearTimeout(insist);
}
