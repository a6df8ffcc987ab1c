import type { Condition, Query } from "../core/store";

interface Asked {
  /** Only those that stand in one of these states: a few, where all may be a hundred to open. */
  readonly states?: readonly string[];
  /** The field by which the newest come first. Without, they come in no order. */
  readonly newestBy?: string;
}

/** Somebody with a part in more than this many is shown the newest. */
export const MOST_PARTS = 100;

/** Everything of a kind in which somebody has, or had, a part: the one index of people, whose ids stand in its field `people`. */
export function withPartOf(kind: string, personId: string, { states, newestBy }: Asked = {}): Query {
  const where: Condition[] = [
    { field: "kind", op: "=", value: kind },
    { field: "people", op: "has", value: personId },
    ...(states === undefined ? [] : [{ field: "state", op: "in", value: states } as const]),
  ];
  if (newestBy === undefined) return { where, limit: MOST_PARTS };
  return { where, orderBy: { field: newestBy, direction: "desc" }, limit: MOST_PARTS };
}
