import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOMS, type Room } from "./rule-files";

/** A fault that makes a rule go round for ever is one that is seen. */
const MOST_MS = 600_000;

/**
 * Whether the tests of a room are green in this copy: those of the room, and with `deep` its random walks and what lies further
 * off. Stops at the first file of tests that is not.
 */
export function areGreen(root: string, room: Room, stage: string, deep: boolean): Promise<boolean> {
  const { near, far } = ROOMS[room];
  const run = spawn(
    process.execPath,
    [
      join(root, "node_modules/jest/bin/jest.js"),
      "--runInBand",
      "--bail",
      "--silent",
      "--watchman=false",
      `--cacheDirectory=${join(root, ".jest")}`,
      `--testSequencer=${join(root, "tests/mutants/nearest-first.cjs")}`,
      ...near,
      ...(deep ? far : []),
      // The last of all: whatever stands behind it would be another pattern.
      ...(deep ? [] : ["--testPathIgnorePatterns=/model/"]),
    ],
    { cwd: root, env: { ...process.env, FAULT_STAGE: stage }, stdio: "ignore", timeout: MOST_MS },
  );
  // Whoever stops the whole stops this with it.
  const stop = () => run.kill();
  process.once("exit", stop);
  return new Promise((resolve) =>
    run.once("exit", (code) => {
      process.off("exit", stop);
      resolve(code === 0);
    }),
  );
}
