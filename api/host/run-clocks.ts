import type { Clock } from "../core/clock";
import { type CommitPorts, commitChange } from "../core/commit-change";
import type { Settings } from "../core/settings";
import type { Stored } from "../core/store";
import type { AllyshipCase } from "../features/cases/case";
import { fallDue, needsBeside } from "../features/cases/fall-due";

const PAGE = 100;
/** A bound on one sweep, so that a timer's run ends before the next begins. */
const PAGES = 20;
const BESIDE = 200;

interface ClockPorts extends CommitPorts {
  readonly clock: Clock;
  settings(): Promise<Settings>;
}

/**
 * Carries out what has fallen due on cases. Each case says itself when that is, and is guarded by its etag: twice, late, or
 * on two machines at once, nothing happens twice.
 */
export async function runClocks(ports: ClockPorts): Promise<void> {
  const { store, clock } = ports;
  for (let page = 0; page < PAGES; page += 1) {
    const now = clock.now();
    const due = await store.query<AllyshipCase>("cases", {
      where: [
        { field: "kind", op: "=", value: "case" },
        { field: "dueAt", op: "<=", value: now.toISOString() },
      ],
      limit: PAGE,
    });
    const settings = await ports.settings();
    let changed = 0;
    for (const stored of due.items) {
      const beside = needsBeside(stored.doc) ? await besideOf(ports, stored) : [];
      const change = fallDue(stored, beside, { now, settings });
      if (change !== undefined && (await commitChange(ports, change, now)).ok) changed += 1;
    }
    // What was done has a later hour now and is not found again; what was not, another machine is at.
    if (changed === 0) return;
  }
}

async function besideOf({ store }: ClockPorts, { doc }: Stored<AllyshipCase>) {
  const page = await store.query("cases", { pk: doc.pk, limit: BESIDE });
  return page.items;
}
