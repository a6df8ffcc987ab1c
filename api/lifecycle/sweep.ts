import type { Clock } from "../core/clock";
import { type CommitPorts, commitChange } from "../core/commit-change";
import { inPortions } from "../core/lists/in-portions";
import type { Settings } from "../core/settings";
import type { Doc, Stored } from "../core/store";
import type { AnyLifecycle, Due } from "./lifecycle";

export interface SweepPorts extends CommitPorts {
  readonly clock: Clock;
  settings(): Promise<Settings>;
}

const PAGE = 100;
/** A bound on one sweep, so that a timer's run ends before the next begins. */
const PAGES = 20;
/** Documents beside one that are looked at for what is due on it. */
const BESIDE = 200;

/**
 * Carries out what has fallen due on everything of one kind. Each document says itself when that is, and is guarded by
 * its etag: twice, late, or on two machines at once, nothing happens twice. Thousands at one moment are carried out in portions.
 */
export async function sweep(lifecycle: AnyLifecycle, ports: SweepPorts): Promise<void> {
  const { store, clock, settings } = ports;
  for (let page = 0; page < PAGES; page += 1) {
    const now = clock.now();
    const due = await store.query<Due>(lifecycle.container, {
      where: [
        { field: "kind", op: "=", value: lifecycle.kind },
        { field: "dueAt", op: "<=", value: now.toISOString() },
      ],
      // Whoever has waited longest comes first.
      orderBy: { field: "dueAt", direction: "asc" },
      limit: PAGE,
    });
    const when = { now, settings: await settings() };
    const carryOut = async (stored: Stored<Due>): Promise<boolean> => {
      const beside = lifecycle.needsBeside?.(stored.doc) ? await besideOf(lifecycle, stored, ports) : [];
      const change = lifecycle.fallDue(stored, beside, when);
      return change !== undefined && (await commitChange(ports, change, now)).ok;
    };
    const changed = await inPortions(due.items, carryOut);
    // What was done has a later hour now and is not found again; what was not, another machine is at.
    if (!changed.some(Boolean)) return;
  }
}

async function besideOf(
  { container }: AnyLifecycle,
  { doc }: Stored,
  { store }: SweepPorts,
): Promise<readonly Stored<Doc>[]> {
  return (await store.query(container, { pk: doc.pk, limit: BESIDE })).items;
}
