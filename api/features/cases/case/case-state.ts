/**
 * Where a named case stands (states.md, "Named case").
 *
 *     open ⇄ offered ⇄ proposed → agreeing → active → closing → cooling → worked | did-not-work | undetermined
 *
 * Aside from it: nudged and quiet (one of the two has fallen silent), rematching (the ally is gone; look again?),
 * dormant (the caller has fallen silent). And out of it: expired, withdrawn, safety-exit.
 */
export const STATES = [
  "open",
  "offered",
  "proposed",
  "agreeing",
  "active",
  "nudged",
  "quiet",
  "rematching",
  "dormant",
  "closing",
  "cooling",
  "worked",
  "did-not-work",
  "undetermined",
  "expired",
  "withdrawn",
  "safety-exit",
] as const;
export type CaseState = (typeof STATES)[number];

const OVER: readonly CaseState[] = [
  "worked",
  "did-not-work",
  "undetermined",
  "expired",
  "withdrawn",
  "safety-exit",
];
const TOGETHER: readonly CaseState[] = ["active", "nudged", "quiet"];
const MATCHED: readonly CaseState[] = ["proposed", "agreeing", ...TOGETHER, "closing", "cooling"];

/** Whether nothing more happens to it, but that a caller may still change a verdict before the season is settled. */
export function isOver(state: CaseState): boolean {
  return OVER.includes(state);
}

/** Whether an agreement holds and the two are at work. */
export function areTogether(state: CaseState): boolean {
  return TOGETHER.includes(state);
}

/** Whether somebody has been chosen, so that there is somebody to leave. */
export function isMatched(state: CaseState): boolean {
  return MATCHED.includes(state);
}

/** Whether it looks for an ally. */
export function isLooking(state: CaseState): boolean {
  return state === "open" || state === "offered";
}

/**
 * Whether it takes one of an ally's places: from their yes on. Being chosen takes none, or whoever is chosen by more people than
 * they have places for could say yes to nobody.
 */
export function takesAPlace(state: CaseState): boolean {
  return state === "agreeing" || areTogether(state);
}
