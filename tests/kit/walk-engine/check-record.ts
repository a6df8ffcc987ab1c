import { isDeepStrictEqual } from "node:util";
import type { Moved } from "./legal-steps";
import { must } from "./must";

interface OnRecord<S> {
  readonly state: string;
  readonly steps: readonly S[];
}

interface Allowed<S> {
  isInTable(step: S): boolean;
  /** Whether somebody of this part was among those who acted. */
  acted(step: S): boolean;
}

/** The step by which a case changed: one at most, and nothing of what was on record before it is touched. */
export function stepAdded<S>(was: OnRecord<S> | undefined, is: OnRecord<S>): S | undefined {
  const before = was?.steps ?? [];
  must(isDeepStrictEqual(is.steps.slice(0, before.length), before), "History was written over.");
  const added = is.steps.slice(before.length);
  must(added.length <= 1, `${added.length} steps in one commit.`);
  return added[0];
}

/** A step says what happened, is in the table, and is on record as the doing of a part that acted. */
export function checkRecord<S extends Moved & { readonly reason: string }>(
  was: OnRecord<S> | undefined,
  is: OnRecord<S>,
  step: S,
  { isInTable, acted }: Allowed<S>,
): void {
  const name = sayMoved(step);
  const so = step.from === (was?.state ?? "draft") && step.to === is.state;
  must(so, `The record says ${name}, and it was not so.`);
  must(isInTable(step), `Not in the table: ${name}.`);
  must(acted(step), `On record is ${name}, and no ${step.by} acted.`);
}

/** A step as it is named when it is wrong. */
export function sayMoved({ from, to, by, reason }: Moved & { readonly reason: string }): string {
  return `${from} to ${to} by ${by} (${reason})`;
}
