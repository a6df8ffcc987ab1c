import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The rooms whose rules are tried, and the tests that are about them, nearest first. */
export const ROOMS = {
  cases: { near: ["tests/features/cases"], far: ["tests/cards", "tests/host/telling", "tests/host/outbox"] },
  relay: { near: ["tests/features/relay"], far: ["tests/cards", "tests/host/telling", "tests/silence"] },
  points: { near: ["tests/features/points", "tests/features/results"], far: ["tests/features/cases"] },
} as const;
export type Room = keyof typeof ROOMS;

/** Who sees, who may, what shows of somebody without a name, what counts: of these a sample takes its first faults. */
export const FIRST = [
  "api/features/cases/case/part.ts",
  "api/features/cases/case/who-sees.ts",
  "api/features/cases/case/help-wanted.ts",
  "api/features/cases/case/open-when.ts",
  "api/features/relay/case/may-claim.ts",
  "api/features/relay/case/relay-part.ts",
  "api/features/relay/case/relay-open-when.ts",
  "api/features/relay/case/viewed-state.ts",
  "api/features/points/limit-shares.ts",
  "api/features/points/rules.ts",
  "api/features/points/settle.ts",
];

/** Files of a room that declare what there is, and decide nothing. */
const DECLARE = ["feature.ts", "documents.ts"];

/** Every file of a room that decides something. */
export function ruleFiles(root: string, room: Room): string[] {
  const folder = `api/features/${room}`;
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !DECLARE.includes(file))
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** The room a file is of. */
export function roomOf(file: string): Room {
  const [, , name] = file.split("/");
  return name === "relay" || name === "points" ? name : "cases";
}
