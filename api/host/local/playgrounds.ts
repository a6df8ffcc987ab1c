import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { playgroundConfig } from "./playground-config";

export interface Playgrounds {
  /** The address of this person's chat, started if it is not there. Undefined when there is no Playground to start. */
  open(key: string): Promise<string | undefined>;
  /** Ends every chat that was started here. */
  close(): Promise<void>;
}

interface Running {
  readonly url: Promise<string>;
  readonly child: ChildProcess;
}

/** Chats open at a time: each takes about 110 MB. */
const MOST = 3;
const START_MS = 60_000;

/**
 * Each person's chat is a Microsoft 365 Agents Playground, started on demand as that person.
 * `command` is the Playground's script; `endpoint` where the bot listens; `folder` takes the configurations.
 */
export function createPlaygrounds(options: {
  command: string;
  endpoint: string;
  folder: string;
}): Playgrounds {
  const running = new Map<string, Running>();
  return {
    async open(key) {
      const found = running.get(key);
      if (found !== undefined) return found.url;
      // The one opened first makes room.
      for (const [oldest, { child }] of [...running].slice(0, Math.max(0, running.size - MOST + 1))) {
        running.delete(oldest);
        await end(child);
      }
      const started = await start(key, options);
      running.set(key, started);
      started.child.once("exit", () => {
        if (running.get(key) === started) running.delete(key);
      });
      started.url.catch(() => {
        running.delete(key);
        void end(started.child);
      });
      return started.url;
    },
    async close() {
      await Promise.all([...running.values()].map(({ child }) => end(child)));
      running.clear();
    },
  };
}

async function start(
  key: string,
  { command, endpoint, folder }: { command: string; endpoint: string; folder: string },
): Promise<Running> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const config = join(folder, `${key}.yml`);
  writeFileSync(config, playgroundConfig(key), { mode: 0o600 });
  const args = [command, "start", "-e", endpoint, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const child = spawn(process.execPath, args, {
    // It leaves a folder of its own where it runs.
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
    },
  });
  return { child, url: listening(child) };
}

/** Resolves when the Playground says where it listens: a port that was taken meanwhile becomes another. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The Playground did not start.")), START_MS);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) settle(() => resolve(`http://localhost:${port}/`));
    });
    child.once("error", (error) => settle(() => reject(error)));
    child.once("exit", () => settle(() => reject(new Error("The Playground ended before it was ready."))));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill("SIGKILL"), 3_000);
    child.once("exit", () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill("SIGTERM");
  });
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
