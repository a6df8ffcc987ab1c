import { addDays } from "../../../core/clock";
import type { Settings } from "../../../core/settings";
import type { Actor, AllyshipCase, Step } from "./case";
import { isOver } from "./case-state";
import { dueOf, KEPT_DAYS, ticksOf } from "./clocks";
import { nextTogether } from "./together";

/** When and by whose calendar something happens. */
export interface When {
  readonly now: Date;
  readonly settings: Settings;
}

/** What is noted of a step. `told` is filled in when it is known who hears of it. */
export interface Doing {
  readonly by: Actor;
  readonly reason: string;
}

/**
 * The case as it comes to stand in `next.state`, its clocks set anew: `since` now, the first clock of that state to come.
 * Entering the state it is in sets them anew too. `noted` is for what leaves state and clocks as they are.
 */
export function entered(from: AllyshipCase, next: AllyshipCase, doing: Doing, when: When): AllyshipCase {
  const standing = due({ ...next, since: when.now.toISOString(), struck: 0 }, when);
  return withStep(from, standing, doing, when.now);
}

/** The same case with something noted about it: its state and clocks run on. */
export function noted(from: AllyshipCase, next: AllyshipCase, doing: Doing, { now }: When): AllyshipCase {
  return withStep(from, next, doing, now);
}

/** The case with the time its next clock strikes. */
export function due(found: AllyshipCase, { now, settings }: When): AllyshipCase {
  // Its words are gone; a verdict that changes now does not bring nearer when the rest goes.
  if (found.emptied === true) return found;
  const at = isOver(found.state)
    ? addDays(new Date(found.closedAt ?? now), KEPT_DAYS)
    : found.state === "active"
      ? nextTogether(found, settings.calendar)
      : firstClock(found, settings);
  const { dueAt: _dueAt, ...rest } = found;
  return at === undefined ? rest : { ...rest, dueAt: at.toISOString() };
}

function firstClock(found: AllyshipCase, settings: Settings): Date | undefined {
  const tick = ticksOf(found, settings)[found.struck];
  return tick && dueOf(tick, new Date(found.since), settings.calendar);
}

/** With its history, and `people`: everybody who has, or had, a part. */
function withStep(from: AllyshipCase, next: AllyshipCase, { by, reason }: Doing, now: Date): AllyshipCase {
  const step: Step = {
    from: from.state,
    to: next.state,
    by,
    reason,
    at: now.toISOString(),
    told: "own-doing",
  };
  const { caller, ally, offers, released, former } = next;
  const people = [
    caller.id,
    ...offers.map((offer) => offer.ally.id),
    ...released.map(({ id }) => id),
    ...former.map(({ id }) => id),
    ...(ally === undefined ? [] : [ally.id]),
  ];
  return { ...next, steps: [...from.steps, step], people: [...new Set(people)] };
}
