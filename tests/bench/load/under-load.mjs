// What the product does under load: requests a second beside a bare server, and how long health takes in hard moments.
import { fork, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";

const ONCE = { seconds: 4, warmUp: 0, again: true, pauseMs: 0 };
const WARM_UP = 2;
const HELD_MS = 5_000;
const OPEN = 5_000;
const HEALTH = [{ path: "/api/health" }];

/**
 * @param {(name: string) => Promise<string>} bundle bundles a script of tests/bench and resolves with the file
 * @param {string} folder where files may lie
 */
export async function underLoad(bundle, folder) {
  const [generator, bare, served] = await Promise.all(
    ["load/generator", "load/bare", "load/served"].map(bundle),
  );
  const load = (port, connections, requests, more = {}) =>
    generate(generator, { port, connections, requests, ...ONCE, ...more });
  const serve = (open) => start(served, [mkdtempSync(join(folder, "served-")), String(open)]);

  console.log("\nMixed load: requests a second, beside a bare node:http JSON server that is asked the same");
  for (const connections of [10, 100]) {
    const product = await serve(0);
    const { port, mixed } = product.told;
    const ours = await product.costing(() =>
      load(port, connections, mixed, { again: false, warmUp: WARM_UP }),
    );
    await product.stop();
    const plain = await start(bare, []);
    const theirs = await plain.costing(() => load(plain.told.port, connections, mixed, { warmUp: WARM_UP }));
    await plain.stop();
    const ratio = (of) => (of(theirs) / of(ours)).toFixed(1);
    const [rate, cpu] = [({ perSecond }) => perSecond, ({ cpu }) => 1 / cpu];
    console.log(
      `  at ${String(connections).padStart(3)} connections: ${ours.perSecond.toFixed(0)} of ${theirs.perSecond.toFixed(0)} a second, 1 in ${ratio(rate)}; processor time ${ours.cpu.toFixed(0)} µs, 1 in ${ratio(cpu)}; half within ${ours.median.toFixed(0)} ms, 99 of 100 within ${ours.p99.toFixed(0)} ms; ${said(ours.answers)}`,
    );
  }

  console.log("\nHealth, asked every few milliseconds (aim: 99 of 100 within 50 ms)");
  const product = await serve(OPEN);
  const { port, boards, writes } = product.told;
  const health = (seconds) => load(port, 2, HEALTH, { seconds, pauseMs: 5 });
  const say = (when, { p99, longest, answers }) =>
    console.log(
      `  ${when.padEnd(52)} ${p99.toFixed(1)} ms, the longest ${longest.toFixed(0)} ms; ${said(answers)}`,
    );

  say("while nothing else happens", await health(1));
  const free = hold(join(product.folder, "alongside.sqlite"));
  const writing = load(port, 5, writes, { again: false, seconds: HELD_MS / 1000 });
  const whileHeld = health(HELD_MS / 1000 - 0.8);
  await new Promise((resolve) => setTimeout(resolve, HELD_MS - 600));
  free();
  say("while five writes wait for another process's lock", await whileHeld);
  console.log(`    the writes: ${said((await writing).answers)}`);
  const reading = load(port, 10, boards, { seconds: 3 });
  say(`while ten read the board of ${OPEN.toLocaleString("en")} requests`, await health(3));
  console.log(`    boards a second: ${(await reading).perSecond.toFixed(0)}`);
  const striking = product.ask("strike");
  const probing = health(4);
  const began = performance.now();
  const { struck } = await striking;
  const took = ((performance.now() - began) / 1000).toFixed(1);
  say(`while ${OPEN.toLocaleString("en")} clocks strike`, await probing);
  console.log(`    ${struck} commits in ${took} s`);
  await product.stop();
}

/** Another process's lock would do the same: another connection's is as foreign to the product. */
function hold(file) {
  const db = new Database(file);
  db.exec("BEGIN IMMEDIATE");
  return () => {
    db.exec("ROLLBACK");
    db.close();
  };
}

/** Starts a server in a process of its own; resolves once it is served, with what it then said. */
async function start(script, args) {
  const child = fork(script, args, { execArgv: process.env.BENCH_NODE?.split(" ") ?? [] });
  const hear = () =>
    new Promise((resolve, reject) => {
      child.once("message", resolve);
      child.once("exit", (code) => reject(new Error(`${script} ended with ${code}`)));
    });
  const told = await hear();
  const ask = (what) => {
    const heard = hear();
    child.send(what);
    return heard;
  };
  const used = async () => {
    const { user, system } = (await ask("cpu")).cpu;
    return user + system;
  };
  return {
    told,
    folder: args[0],
    ask,
    /** Adds to what a load came to the processor time of each of its requests, in microseconds. */
    async costing(load) {
      const before = await used();
      const loaded = await load();
      return { ...loaded, cpu: ((await used()) - before) / loaded.asked };
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (script.endsWith("served.cjs")) child.send("stop");
      else child.disconnect();
      await ended;
    },
  };
}

function generate(script, load) {
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  let heard = "";
  child.stdout.on("data", (chunk) => {
    heard += chunk;
  });
  child.stdin.end(JSON.stringify(load));
  return new Promise((resolve) => child.once("close", () => resolve(JSON.parse(heard))));
}

function said(answers) {
  return Object.entries(answers)
    .map(([status, count]) => `${count} × ${status}`)
    .join(", ");
}
