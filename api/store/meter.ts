import type { Usage } from "../core/store";

/** Counts what was asked of an engine. */
export interface Meter {
  count(what: "reads" | "queries" | "commits"): void;
  /** Adds request units. */
  charge(units: number): void;
  read(): Usage;
}

/** A meter at zero. */
export function newMeter(): Meter {
  const usage = { reads: 0, queries: 0, commits: 0, charge: 0 };
  return {
    count: (what) => {
      usage[what] += 1;
    },
    charge: (units) => {
      usage.charge += units;
    },
    read: () => ({ ...usage }),
  };
}
