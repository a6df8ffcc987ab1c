import type { AllyshipCase } from "./case";
import { type CaseState, isLooking, isOver } from "./case-state";
import type { Part } from "./part";

/** How a case stands as one of its people may know it. */
export type ShownState = CaseState | "closed" | "released" | "former";

/**
 * R29: what the caller answered, that they have fallen silent, and that somebody else has offered is the caller's to know.
 * Others see a case that is closed, goes on, or looks for an ally.
 */
export function shownState({ state }: AllyshipCase, part: Part): ShownState {
  if (part === "caller") return state;
  if (part === "released" || part === "former") return part;
  if (part === "looking") return "open";
  if (isOver(state)) return "closed";
  if (state === "cooling") return "closing";
  return state === "quiet" ? "active" : isLooking(state) ? "offered" : state;
}
