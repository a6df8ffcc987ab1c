import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Stands in for the product: says its words when it starts, and takes a moment to stop properly. */
const START = `
import { readFileSync } from "node:fs";
const words = JSON.parse(readFileSync(new URL("../api/words.json", import.meta.url), "utf8"));
process.on("SIGTERM", () => setTimeout(() => { console.log("closed its data"); process.exit(0); }, 300));
setInterval(() => undefined, 1000);
console.log("started", process.pid, words.say, ...process.argv.slice(2));
`;

describe("npm run dev", () => {
  let folder: string;
  let dev: ChildProcess;
  let said = "";
  let exited: Promise<number | null>;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const starts = () => said.split("\n").filter((line) => line.startsWith("started"));
  /** Waits until it has said something so often. */
  const until = async (text: string, times = 1) => {
    const deadline = Date.now() + 10_000;
    while (said.split(text).length <= times) {
      if (Date.now() > deadline) throw new Error(`It has not said "${text}", but: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 700));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "alongside-dev-"));
    for (const name of ["api/deep", "bot", "tab", "infra"])
      mkdirSync(join(folder, name), { recursive: true });
    write("infra/start.mjs", START);
    write("api/words.json", '{"say":"one"}');
    write("package.json", "{}");
    said = "";
    dev = spawn(process.execPath, [join(__dirname, "../../infra/dev.mjs"), "--no-playground"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    exited = new Promise((resolve) => dev.once("exit", resolve));
    for (const stream of [dev.stdout, dev.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    await until("started");
  });
  afterEach(async () => {
    dev.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  });

  test("starts the product as npm start does, and again, with what is new, when a file has changed", async () => {
    expect(starts()).toEqual([expect.stringMatching(/ one --no-playground$/)]);
    write("api/words.json", '{"say":"two"}');
    await until("started", 2);
    expect(starts()[1]).toMatch(/ two --no-playground$/);
    expect(said).toContain(`${join("api", "words.json")} has changed.`);
    expect(said.slice(0, said.indexOf(" two "))).toContain("closed its data");
  });

  test.each(["bot/a.ts", "tab/b.css", "infra/c.mjs", "api/deep/d.ts", "package.json"])(
    "a change of %s starts it again",
    async (file) => {
      write(file, "{}");
      await until("started", 2);
    },
  );

  test("many changes at once start it once, and what no build reads does not start it", async () => {
    for (let index = 0; index < 20; index++) {
      write(`api/deep/${index}.ts`, "");
      // In one go, so that a busy machine does not make a pause where there is none.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    await until("started", 2);
    await pause();
    write("api/.words.json.swp", "");
    write("api/notes.txt", "");
    write("other.json", "{}");
    await pause();
    expect(said.split("has changed.")).toHaveLength(2);
  });

  test("what cannot be built says so and waits for the change that mends it", async () => {
    write("api/words.json", '{"say":');
    await until("The next change starts it again.");
    expect(said).toContain("SyntaxError");
    write("api/words.json", '{"say":"mended"}');
    await until("mended");
  });

  test("Ctrl-C ends both, properly", async () => {
    const pid = Number(starts()[0]?.split(" ")[1]);
    dev.kill("SIGINT");
    expect(await exited).toBe(0);
    expect(said).toContain("closed its data");
    expect(said).not.toContain("The next change");
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});
