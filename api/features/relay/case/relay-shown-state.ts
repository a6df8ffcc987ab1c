import type { AnonymousCase } from "./anonymous-case";
import type { RelayPart } from "./relay-part";
import { isOver } from "./relay-state";
import { viewedState } from "./viewed-state";

/**
 * How a case stands, as programs read it beside a page: what the page says in words, and no more. How it ended the caller
 * alone reads, that a name was given the two; and whoever has no part in it any more does not learn how it goes on.
 */
export function relayShownState(found: AnonymousCase, part: RelayPart, now: Date): string {
  if (part === "gone" || part === "none") return "gone";
  const state = viewedState(found, now);
  if (state === "unseen" || isOver(state)) return "closed";
  if (part === "ally") return state === "cooling" ? "closing" : state;
  return state === "named-active" ? "relay-active" : state;
}
