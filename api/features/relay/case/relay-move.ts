import { localDate, nextRelease } from "../../../core/calendar";
import type { When } from "../../cases/case/move";
import type { AnonymousCase, RelayStep, Turn } from "./anonymous-case";
import { askedDueAt } from "./asked-due";
import { relayDueAt } from "./relay-clocks";
import type { RelayState } from "./relay-state";
import { unnoticed } from "./viewed-state";

/** What is noted of a step: whose doing, and why. */
export interface RelayDoing {
  readonly by: RelayStep["by"];
  readonly reason: string;
}

/** Where a case comes to stand, and whose move it is there. */
export interface Standing {
  readonly state: RelayState;
  readonly turn: Turn;
}

/** The next of the programme's fixed times, ISO: until then nobody but the one who acts hears of it. */
export function releaseOf({ now, settings }: When): string {
  return nextRelease(now, settings.releases, settings.calendar).toISOString();
}

/** The case as it comes to stand somewhere, with its clocks set anew and the step on record. By date, never by the hour. */
export function stepTo(
  from: AnonymousCase,
  next: AnonymousCase,
  to: Standing,
  doing: RelayDoing,
  when: When,
): AnonymousCase {
  const on = localDate(when.now, when.settings.calendar);
  const since = from.state === to.state ? from.since : on;
  const step: RelayStep = { from: from.state, to: to.state, ...doing, on };
  const { before: _before, beforeTurn: _beforeTurn, ...rest } = next;
  return ticking({ ...rest, ...to, since, turnSince: on, struck: 0, steps: [...from.steps, step] }, when);
}

/** The same, for a doing of the caller which the others learn of at the next release: until then they see what they saw. */
export function stepUnseen(
  from: AnonymousCase,
  next: AnonymousCase,
  to: Standing,
  doing: RelayDoing,
  when: When,
): AnonymousCase {
  return {
    ...stepTo(from, next, to, doing, when),
    ...unnoticed(from, when.now, releaseOf(when)),
  };
}

/** Something noted, while state and clocks run on. */
export function noted(
  from: AnonymousCase,
  next: AnonymousCase,
  { by, reason }: RelayDoing,
  when: When,
): AnonymousCase {
  const on = localDate(when.now, when.settings.calendar);
  return { ...next, steps: [...from.steps, { from: from.state, to: from.state, by, reason, on }] };
}

/** Somebody else's move now, from today. Where it was theirs already the clock runs on. */
export function turnTo(found: AnonymousCase, turn: Turn, when: When): AnonymousCase {
  if (found.turn === turn) return found;
  const turnSince = localDate(when.now, when.settings.calendar);
  return ticking({ ...found, turn, turnSince, struck: 0 }, when);
}

/** The case with the time its next clock strikes. */
export function ticking(found: AnonymousCase, when: When): AnonymousCase {
  const { dueAt: _dueAt, ...rest } = found;
  const dueAt =
    found.state === "brokering" && found.turn === "ally" ? askedDueAt(rest, when) : relayDueAt(rest, when);
  return dueAt === undefined ? rest : { ...rest, dueAt };
}
