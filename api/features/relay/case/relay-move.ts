import { nextRelease, todayOf } from "../../../core/calendar";
import { movesOf, type StepCause } from "../../../lifecycle/move";
import type { When } from "../../../lifecycle/when";
import type { AnonymousCase, Move, RelayStep } from "./anonymous-case";
import { askedDueAt } from "./asked-due";
import { relayDueAt } from "./relay-clocks";
import type { RelayState } from "./relay-state";
import { unnoticed } from "./viewed-state";

/** Whose doing a step of an anonymous case is, and why. */
export type RelayCause = StepCause<RelayStep["by"]>;

/** Where a case comes to stand, and whose move it is there. */
export interface RelayPosition {
  readonly state: RelayState;
  readonly move: Move;
}

/** The next of the programme's fixed times, ISO: until then nobody but the one who acts hears of it. */
export function releaseOf({ now, settings }: When): string {
  return nextRelease(now, settings.releases, settings.calendar).toISOString();
}

/** How an anonymous case moves on: by date, never by the hour, and nobody's id in its history. */
const moves = movesOf<AnonymousCase, RelayState, RelayStep["by"], RelayStep>({
  stamp: todayOf,
  step: (from, to, { by, reason }, on) => ({ from, to, by, reason, on }),
  clocksFrom: (from, next, on) => ({ since: from.state === next.state ? from.since : on, moveSince: on }),
  nextAt: (found, when) =>
    found.state === "brokering" && found.move === "ally" ? askedDueAt(found, when) : relayDueAt(found, when),
});

/** Something noted, while state and clocks run on; and the case with the time its next clock strikes. */
export const { note: relayNote, withNextClock: withNextRelayClock } = moves;

/** The case as it comes to stand somewhere, with its clocks set anew and the step on record. Everybody sees it at once. */
export function relayMoveTo(
  from: AnonymousCase,
  next: AnonymousCase,
  to: RelayPosition,
  cause: RelayCause,
  when: When,
): AnonymousCase {
  const { before: _before, beforeMove: _beforeMove, ...rest } = next;
  return moves.moveTo(from, { ...rest, ...to }, cause, when);
}

/** The same, for a doing of the caller which the others learn of at the next release: until then they see what they saw. */
export function moveUnseen(
  from: AnonymousCase,
  next: AnonymousCase,
  to: RelayPosition,
  cause: RelayCause,
  when: When,
): AnonymousCase {
  return {
    ...relayMoveTo(from, next, to, cause, when),
    ...unnoticed(from, when.now, releaseOf(when)),
  };
}

/** Somebody else's move now, from today. Where it was theirs already the clock runs on. */
export function giveMoveTo(found: AnonymousCase, move: Move, when: When): AnonymousCase {
  if (found.move === move) return found;
  const moveSince = todayOf(when);
  return withNextRelayClock({ ...found, move, moveSince, struck: 0 }, when);
}
