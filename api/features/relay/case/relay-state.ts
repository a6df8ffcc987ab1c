/**
 * Where an anonymous case stands (states.md, "Anonymous case").
 *
 *     received → triage → brief-review → guided ─────────────────────┐
 *                                      → brokering → relay-active → closing → cooling → worked | did-not-work | undetermined
 *                                                  → named-active ↗
 *
 * Aside from it: dormant (a brief waits for a caller who has fallen silent). And out of it: withdrawn, safety-exit.
 */
export const RELAY_STATES = [
  "received",
  "triage",
  "brief-review",
  "dormant",
  "guided",
  "brokering",
  "relay-active",
  "named-active",
  "closing",
  "cooling",
  "worked",
  "did-not-work",
  "undetermined",
  "withdrawn",
  "safety-exit",
] as const;
export type RelayState = (typeof RELAY_STATES)[number];

const OVER: readonly RelayState[] = ["worked", "did-not-work", "undetermined", "withdrawn", "safety-exit"];

/** Whether nothing more happens to it: its key is destroyed, and its words are gone. */
export function isOver(state: RelayState): boolean {
  return OVER.includes(state);
}

/** Whether an ally is with the caller. */
export function isPaired(state: RelayState): boolean {
  return state === "relay-active" || state === "named-active";
}

/** Whether caller and volunteer are still finding out what would help. */
export function isBeforeHelp(state: RelayState): boolean {
  return state === "received" || state === "triage" || state === "brief-review" || state === "dormant";
}
