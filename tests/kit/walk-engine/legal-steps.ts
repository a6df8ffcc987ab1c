/** A transition as it is on record: from which state to which, and by whose doing. */
export interface Moved {
  readonly from: string;
  readonly by: string;
  readonly to: string;
}

/** A state table as it is written down, a row a state and a part, "from by to to …": whether it has a transition. */
export function legalSteps(table: string): (moved: Moved) => boolean {
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const legal = new Set(rows.flatMap(([from, by, ...to]) => to.map((each) => `${from} ${by} ${each}`)));
  return ({ from, by, to }) => legal.has(`${from} ${by} ${to}`);
}
