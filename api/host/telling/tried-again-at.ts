import { addDays } from "../../core/clock";

/** Since when nobody was there, how often it was tried, and when it is tried next, ISO. */
export interface Unreachable {
  readonly since: string;
  readonly tries: number;
  readonly until: string;
}

const HOUR = 1 / 24;
/** How many days each try waits, by what Teams said; the last stands for all after it. */
const WAITS: Readonly<Record<string, readonly number[]>> = {
  // The conversation was not found: so Teams also answers while it moves one.
  "http 404": [HOUR, 6 * HOUR, 1, 3, 7, 30],
  // Blocked, or the app was taken away: a person's or an administrator's decision, which they may change.
  "http 403": [1, 3, 7, 30],
};
const ELSE = [HOUR, 1, 7, 30];
/** Somebody who was not there for so long has left. */
const LET_GO_DAYS = 90;

/** When somebody who was not there is tried again; undefined where they were not there for too long. */
export function triedAgainAt(
  before: Unreachable | undefined,
  reason: string,
  now: Date,
): Unreachable | undefined {
  const since = before?.since ?? now.toISOString();
  if (addDays(new Date(since), LET_GO_DAYS) <= now) return undefined;
  const tries = (before?.tries ?? 0) + 1;
  const waits = WAITS[reason] ?? ELSE;
  const days = waits[Math.min(tries, waits.length) - 1] ?? 1;
  return { since, tries, until: addDays(now, days).toISOString() };
}
