import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

/** A Playground that is up. */
export interface Process {
  readonly port: number;
  /** Resolves when it is gone, for whatever reason. */
  readonly ended: Promise<void>;
  end(): Promise<void>;
}

const START_MS = 60_000;
/** What it is given to end by itself. */
const GRACE_MS = 3_000;

/** Starts a Playground and resolves when it listens. Rejects, with nothing left behind, when it does not. */
export async function startPlayground(options: {
  readonly command: string;
  readonly endpoint: string;
  readonly config: string;
  readonly home: string;
}): Promise<Process> {
  const { command, endpoint, config, home } = options;
  const wish = String(await freePort());
  const args = [command, "start", "-e", endpoint, "-c", "msteams", "-p", wish, "--disable-telemetry"];
  const child = spawn(process.execPath, args, {
    // It leaves a folder of its own where it runs.
    cwd: home,
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = () => stop(child, ended);
  try {
    return { port: await listening(child, ended), ended, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The port it says it listens on: one that was taken meanwhile becomes another. */
function listening(child: ChildProcess, ended: Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`The Playground ${why}.`));
    };
    const timer = setTimeout(() => fail("did not start in time"), START_MS);
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once("error", () => fail("could not be run"));
    void ended.then(() => fail("ended before it was ready"));
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const hard = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(hard);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
