// `npm run bench`: what the product costs, as ratios within this one run. Times are this machine's and nobody else's.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildAzure } from "../../infra/build-azure.mjs";
import { buildServer } from "../../infra/build-server.mjs";
import { firstView } from "./first-view.mjs";
import { underLoad } from "./load/under-load.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const RUNS = 9;
const SETTINGS = JSON.parse(readFileSync(join(root, "tests/host/azure/azure-settings.json"), "utf8"));

mkdirSync(join(root, "build"), { recursive: true });
const folder = mkdtempSync(join(root, "build/bench-"));
try {
  const dist = join(folder, "dist");
  await buildAzure(dist);
  loading(dist);
  await turning();
  await page();
  await board();
  await underLoad(bundle, folder);
  await firstView(run, join(dist, "tab"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds and resident megabytes of a process that loads `script`, the median of several. */
function loading(dist) {
  const subjects = {
    "an empty process": ["loads.cjs"],
    "require('@microsoft/teams-ai')": ["loads.cjs", require.resolve("@microsoft/teams-ai")],
    "the shipped bundle, registered": ["loads.cjs", join(dist, "main.js")],
    "the shipped bundle, after its first activity": ["loads.cjs", join(dist, "main.js"), "activity"],
  };
  const measured = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, [script, ...args]] of Object.entries(subjects)) {
      const { stdout } = spawnSync(process.execPath, [join(root, "tests/bench", script), ...args], {
        encoding: "utf8",
        env: { PATH: process.env.PATH, ...SETTINGS },
      });
      measured[name].push(JSON.parse(stdout.trim().split("\n").at(-1)));
    }
  }
  const typical = (name, field) => median(measured[name].map((each) => each[field]));
  const teams = typical("require('@microsoft/teams-ai')", "ms");
  console.log("\nLoading (aim: the bundle under a third of teams-ai's time)");
  for (const name of Object.keys(subjects)) {
    const ms = typical(name, "ms");
    const mb = typical(name, "mb");
    const share = (ms / teams).toFixed(2);
    const memory = (mb / typical("an empty process", "mb")).toFixed(2);
    console.log(
      `  ${name.padEnd(46)} ${ms.toFixed(0).padStart(5)} ms  ${share} of teams-ai   ${mb.toFixed(0)} MB, ${memory} of empty`,
    );
  }
}

/** Bundles a script of this folder, runs it in a process of its own, and returns what it says. */
async function run(name, ...args) {
  return JSON.parse(execFileSync(process.execPath, [await bundle(name), ...args], { encoding: "utf8" }));
}

/** Bundles a script of this folder, as the server that runs on one machine is bundled; resolves with the file. */
async function bundle(name) {
  const outfile = join(folder, `${name}.cjs`);
  await buildServer({
    entry: join(root, `tests/bench/${name}.ts`),
    outfile,
    external: ["libsql", "botbuilder", "@microsoft/teams-ai", "playwright-core"],
  });
  return outfile;
}

async function page() {
  const { few, many } = await run("page");
  const ratio = (of) => (many[of] / few[of]).toFixed(2);
  console.log("\nSomebody's own page at 100,000 cases of others, against 1,000 (aim: at most 1.3)");
  console.log(
    `  about ${many.charge.toFixed(1)} request units, ratio ${ratio("charge")}; processor time ${many.microseconds.toFixed(0)} µs, ratio ${ratio("microseconds")}`,
  );
}

async function board() {
  const costs = await run("board");
  const says = {
    first: "the first page",
    more: "“Show more”",
    hidden: "all but the newest kept from the reader",
  };
  console.log(
    "\nThe board of open requests (aim: the first pages cost what they cost at 100, and no page past a bound)",
  );
  for (const [what, title] of Object.entries(says)) {
    console.log(`  ${title}`);
    for (const [open, each] of Object.entries(costs)) {
      const { reads, charge, microseconds } = each[what];
      const ratio = (of) => (each[what][of] / costs[100][what][of]).toFixed(2);
      console.log(
        `    at ${open.padStart(6)}: ${reads} reads  about ${charge.toFixed(0)} request units, ratio ${ratio("charge")}; processor time ${microseconds.toFixed(0)} µs, ratio ${ratio("microseconds")}`,
      );
    }
  }
}

async function turning() {
  const { rounds, costs } = await run("turns");
  const ours = median(rounds.map((each) => each.ours));
  const bare = median(rounds.map((each) => each.bare));
  const engine = median(rounds.map((each) => each.engine));
  console.log("\nProcessor time of a turn (aim: at most 3, and 2 without the engine)");
  console.log(
    `  cases.offer ${ours.toFixed(0)} µs, a bare botbuilder echo of the same activity ${bare.toFixed(0)} µs: ratio ${(ours / bare).toFixed(2)}`,
  );
  console.log(
    `  of it ${engine.toFixed(0)} µs are the SQLite file's; the product itself: ratio ${((ours - engine) / bare).toFixed(2)}`,
  );
  console.log(
    "\nWhat a verb costs (aim: at most 3 reads beside who asks, and 1 batch; a page reads what its features contribute)",
  );
  for (const [verb, { reads, batches, charge, bytes }] of Object.entries(costs)) {
    console.log(
      `  ${verb.padEnd(16)} ${reads} reads  ${batches} batches  about ${charge} request units  ${bytes} bytes answered`,
    );
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
