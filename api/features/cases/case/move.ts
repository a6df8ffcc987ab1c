import { addDays } from "../../../core/clock";
import { dueOf } from "../../../lifecycle/clock-table";
import { movesOf, type StepCause } from "../../../lifecycle/move";
import type { Actor, AllyshipCase, Step } from "./case";
import { type CaseState, isOver } from "./case-state";
import { KEPT_DAYS, ticksOf } from "./clocks";
import { nextTogether } from "./together";

/** Whose doing a step of a named case is, and why. */
export type Cause = StepCause<Actor>;

/** How a named case moves on: by the hour, with everybody who has, or had, a part in its `people`. */
export const { moveTo, note, withNextClock } = movesOf<AllyshipCase, CaseState, Actor, Step>({
  stamp: ({ now }) => now.toISOString(),
  // Who hears of it is filled in when that is known (change-case.ts).
  step: (from, to, { by, reason }, at) => ({ from, to, by, reason, at, told: "own-doing" }),
  clocksFrom: (_from, _next, at) => ({ since: at }),
  // Its words are gone; a verdict that changes now does not bring nearer when the rest goes.
  keepsDue: ({ withoutWords }) => withoutWords === true,
  nextAt(found, { now, settings }) {
    if (isOver(found.state)) return addDays(new Date(found.closedAt ?? now), KEPT_DAYS).toISOString();
    if (found.state === "active") return nextTogether(found, settings.calendar)?.toISOString();
    const tick = ticksOf(found, settings)[found.struck];
    return tick && dueOf(tick, new Date(found.since), settings.calendar).toISOString();
  },
  also: (next) => ({ ...next, people: peopleIn(next) }),
});

function peopleIn({ caller, ally, offers, passedOver, former }: AllyshipCase): string[] {
  const people = [
    caller.id,
    ...offers.map((offer) => offer.ally.id),
    ...passedOver.map(({ id }) => id),
    ...former.map(({ id }) => id),
    ...(ally === undefined ? [] : [ally.id]),
  ];
  return [...new Set(people)];
}
