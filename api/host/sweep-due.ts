import type { Clock } from "../core/clock";
import type { CommitPorts } from "../core/commit-change";
import type { Settings } from "../core/settings";
import type { Doc, Stored } from "../core/store";
import type { When } from "../features/cases/case/move";

const PAGE = 100;
/** A bound on one sweep, so that a timer's run ends before the next begins. */
const PAGES = 20;

export interface ClockPorts extends CommitPorts {
  readonly clock: Clock;
  settings(): Promise<Settings>;
}

/** Goes through the cases of a kind whose `dueAt` has come. `carryOut` resolves with whether anything was changed. */
export async function sweepDue<D extends Doc>(
  { store, clock, settings }: ClockPorts,
  kind: string,
  carryOut: (stored: Stored<D>, when: When) => Promise<boolean>,
): Promise<void> {
  for (let page = 0; page < PAGES; page += 1) {
    const now = clock.now();
    const due = await store.query<D>("cases", {
      where: [
        { field: "kind", op: "=", value: kind },
        { field: "dueAt", op: "<=", value: now.toISOString() },
      ],
      limit: PAGE,
    });
    const when = { now, settings: await settings() };
    let changed = 0;
    for (const stored of due.items) if (await carryOut(stored, when)) changed += 1;
    // What was done has a later hour now and is not found again; what was not, another machine is at.
    if (changed === 0) return;
  }
}
