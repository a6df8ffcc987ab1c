import type { Doc } from "../../core/store";
import { type Cell, protect, ROUNDING, rounded } from "./disclosure";
import type { Quarter } from "./quarter";

/** What is known of a unit before anything is hidden. Never leaves the publishing job but for `trained`, as a basis. */
export interface UnitFacts {
  readonly name: string;
  readonly people: number;
  readonly trained: number;
  readonly points: number;
  /** Different people behind the points. */
  readonly contributors: number;
}

export interface UnitFigures {
  readonly name: string;
  readonly people: number;
  /** null: too few to show. Nought and small look the same. */
  readonly trained: number | null;
  readonly points: number | null;
}

/**
 * The figures of one quarter, published once and never changed. Container seasons, partition "results".
 * Read by HR through `results.latest`; kept for as long as the programme runs: there is nobody in it.
 */
export interface Snapshot extends Doc {
  readonly kind: "snapshot";
  readonly quarter: string;
  readonly season: string;
  readonly asOf: string;
  readonly nextOn: string;
  /** The day points are published; null when they are in this one. */
  readonly pointsOn: string | null;
  readonly units: readonly UnitFigures[];
  /** Names of the units counted together under `smaller`. */
  readonly pooled: readonly string[];
  readonly total: {
    readonly people: number;
    readonly trained: number | null;
    readonly points: number | null;
  };
  readonly thresholds: typeof THRESHOLDS;
}

/** Raw counts behind what was last published, so that a cell only advances when enough people stand behind the change. */
export interface Basis extends Doc {
  readonly kind: "basis";
  readonly trained: Readonly<Record<string, { readonly raw: number; readonly shown: number | null }>>;
}

export const THRESHOLDS = { unit: 20, training: 5, contributors: 5, rounding: ROUNDING } as const;
/** The row that small units are counted in. Its name in a language is the surface's to say. */
export const SMALLER = "smaller";

/** Pools, hides, rounds: the only way from facts to figures. `next` is the quarter after. */
export function takeSnapshot(
  facts: readonly UnitFacts[],
  quarter: Quarter,
  next: Quarter,
  before: Basis | undefined,
): { snapshot: Snapshot; basis: Basis } {
  const { rows, pooled } = pool(facts);
  const trained = publish(rows, ({ trained: count, people: of }) => ({ count, of }), THRESHOLDS.training);
  const points = publish(
    rows,
    ({ contributors: count, people: of }) => ({ count, of }),
    THRESHOLDS.contributors,
  );
  const kept = Object.fromEntries(
    rows.map((row, index) => [
      row.name,
      advance(before?.trained[row.name], row.trained, trained.shown[index] === true),
    ]),
  );
  const units = rows.map((row, index) => ({
    name: row.name,
    people: row.people,
    trained: kept[row.name]?.shown ?? null,
    points: quarter.endsSeason && points.shown[index] === true ? rounded(row.points) : null,
  }));
  const sum = (of: (row: UnitFacts) => number) => rows.reduce((total, row) => total + of(row), 0);
  const snapshot: Snapshot = {
    id: quarter.name,
    pk: "results",
    kind: "snapshot",
    quarter: quarter.name,
    season: quarter.season,
    asOf: quarter.to,
    nextOn: next.publishedOn,
    pointsOn: quarter.endsSeason ? null : quarter.pointsOn,
    units,
    pooled,
    total: {
      people: sum((row) => row.people),
      trained: trained.withheld
        ? null
        : rounded(Object.values(kept).reduce((total, cell) => total + cell.raw, 0)),
      points: points.withheld || !quarter.endsSeason ? null : rounded(sum((row) => row.points)),
    },
    thresholds: THRESHOLDS,
  };
  return { snapshot, basis: { id: "basis", pk: "results", kind: "basis", trained: kept } };
}

/** Units under the threshold become one row, last. */
function pool(facts: readonly UnitFacts[]): { rows: UnitFacts[]; pooled: string[] } {
  const large = facts.filter((unit) => unit.people >= THRESHOLDS.unit);
  const small = facts.filter((unit) => unit.people < THRESHOLDS.unit);
  const rows = large.sort((a, b) => b.people - a.people || a.name.localeCompare(b.name));
  if (small.length === 0) return { rows, pooled: [] };
  const add = (of: (unit: UnitFacts) => number) => small.reduce((total, unit) => total + of(unit), 0);
  const together: UnitFacts = {
    name: SMALLER,
    people: add((unit) => unit.people),
    trained: add((unit) => unit.trained),
    points: add((unit) => unit.points),
    contributors: add((unit) => unit.contributors),
  };
  return { rows: [...rows, together], pooled: small.map((unit) => unit.name).sort() };
}

function publish(rows: readonly UnitFacts[], cellOf: (row: UnitFacts) => Cell, threshold: number) {
  // A row of few people shows nothing, however many of them did something.
  const cells = rows.map((row) =>
    row.people < THRESHOLDS.unit ? { count: cellOf(row).count, of: 0 } : cellOf(row),
  );
  return protect(cells, threshold);
}

/** A cell moves when five people stand behind the change, or when it must be hidden; else it repeats itself. */
function advance(
  before: { raw: number; shown: number | null } | undefined,
  raw: number,
  show: boolean,
): { raw: number; shown: number | null } {
  if (!show) return { raw, shown: null };
  if (before?.shown != null && Math.abs(raw - before.raw) < THRESHOLDS.training) return before;
  return { raw, shown: rounded(raw) };
}
