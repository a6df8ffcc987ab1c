import type { PublishedResults, UnitRow } from "../wire";

export type Measure = "trained" | "points";

/** One bar. null: too few to show, which has no length. */
export interface Bar {
  readonly name: string;
  readonly value: number | null;
}

/** Units in rank order; hidden ones after them, by name, so that their place tells nothing. */
export function rankUnits({ units }: PublishedResults, measure: Measure): readonly Bar[] {
  return inRank(units, measure).map((unit) => ({ name: unit.name, value: unit[measure] }));
}

export function inRank(units: readonly UnitRow[], measure: Measure): readonly UnitRow[] {
  return [...units].sort((a, b) => {
    const left = a[measure];
    const right = b[measure];
    if (left === right) return a.name.localeCompare(b.name);
    if (left === null) return 1;
    if (right === null) return -1;
    return right - left;
  });
}
