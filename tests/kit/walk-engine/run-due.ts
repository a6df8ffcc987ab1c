import { isDeepStrictEqual } from "node:util";
import { must } from "./must";
import type { Runs, Trouble } from "./steps";
import type { World } from "./world";

interface Recorded {
  readonly steps: readonly { readonly by: string; readonly reason: string }[];
}

export interface Due<Case> {
  readonly runs: Exclude<Runs, "none">;
  readonly trouble?: Trouble | undefined;
  /** Waits for what was set going, and looks at every commit it led to. */
  settle(): Promise<void>;
  /** What must hold of each case once what is due was done. */
  check(found: Case): void;
}

/** Does what is due, so many times; afterwards nothing is due any more, and doing it once more changes nothing. */
export async function runDue<Case extends Recorded>(
  { machines: [one, other], watch, disturb }: World<Case, unknown>,
  { runs, trouble, settle, check }: Due<Case>,
): Promise<void> {
  const before = new Map(watch.cases);
  disturb(trouble);
  if (runs === "at once") await Promise.all([one.runDue(), other.runDue()]);
  else await one.runDue();
  await settle();
  disturb(undefined);
  if (trouble !== undefined) return;
  for (const [pk, found] of watch.cases) {
    const added = found.steps.slice(before.get(pk)?.steps.length ?? 0);
    const done = added.filter(({ by }) => by === "clock").map(({ reason }) => reason);
    must(done.length <= 1, `Time did several things to a case at once: ${done}.`);
    check(found);
  }
  if (runs !== "twice") return;
  const once = new Map(watch.cases);
  await other.runDue();
  await settle();
  must(isDeepStrictEqual(once, new Map(watch.cases)), "Doing what is due twice is not the same as once.");
}

/** Steps on record of all cases together. */
export function stepCount({ watch }: Pick<World<Recorded, unknown>, "watch">): number {
  return [...watch.cases.values()].reduce((sum, { steps }) => sum + steps.length, 0);
}
