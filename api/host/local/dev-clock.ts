import { addDays, type Clock } from "../../core/clock";
import { type DocumentKind, documentKind } from "../../core/document-kind";
import type { Doc, Store } from "../../core/store";

/** How far the product's clock has been moved. Container programme, partition "dev"; only on a developer's machine. */
export interface Moved extends Doc {
  readonly kind: "dev-clock";
  readonly days: number;
}

/** What only a developer's machine keeps. */
export const DEV_DOCUMENTS: readonly DocumentKind[] = [
  documentKind<Moved>({
    kind: "dev-clock",
    container: "programme",
    sealed: "nothing",
    readBy: "The stage.",
    goes: "With the folder of the developer's machine.",
  }),
];

export interface DevClock extends Clock {
  /** Moves the clock forward and remembers it for the next start. Whole days, at least one. */
  move(days: number): Promise<Date>;
}

/** A clock that starts at `start` (or at the machine's time), ticks, and can be moved forward. */
export function createDevClock(
  start: string | undefined,
): DevClock & { attach(store: Store): Promise<void> } {
  const begun = Date.now();
  const base = start === undefined ? begun : Date.parse(start);
  let days = 0;
  let kept: Store | undefined;
  const now = () => addDays(new Date(base + Date.now() - begun), days);
  return {
    now,
    async attach(store) {
      kept = store;
      days = (await store.read<Moved>("programme", "dev", "clock"))?.doc.days ?? 0;
    },
    async move(more) {
      days += more;
      const doc: Moved = { id: "clock", pk: "dev", kind: "dev-clock", days };
      await kept?.commit("programme", "dev", [{ op: "upsert", doc }]);
      return now();
    },
  };
}
