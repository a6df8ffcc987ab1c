import { workingDaysLater } from "../../../core/calendar";
import { addDays } from "../../../core/clock";
import type { When } from "../../cases/case/move";
import type { AnonymousCase, Asked } from "./anonymous-case";
import { morningOf } from "./relay-clocks";

/** An ally who was asked is reminded after this many working days, and passed over after these. */
export const ASKED = { reminder: 2, silent: 3 } as const;
/** So many days after a volunteer began to look for an ally, the two go on without one. */
export const LOOKED_FOR_DAYS = 14;

/** states.md: so many allies are ever asked in one case, and read its brief. */
export const MOST_ASKED = 3;

/** Whether an ally who was asked has still to answer. */
export function isOpen({ answer }: Asked): boolean {
  return answer === undefined;
}

/** When something falls due while allies are asked, ISO: a reminder, a silence, or the end of looking. */
export function askedDueAt(found: AnonymousCase, when: When): string {
  const { calendar } = when.settings;
  const end = addDays(morningOf(found.since, when), LOOKED_FOR_DAYS);
  const dues = found.asked
    .filter(isOpen)
    .map((each) =>
      each.reminded
        ? silentFrom(each, when)
        : workingDaysLater(morningOf(each.on, when), ASKED.reminder, calendar),
    );
  return new Date(Math.min(...[end, ...dues].map((at) => at.getTime()))).toISOString();
}

/** When the silence of an ally who was reminded counts as a no: never sooner after a late reminder than after one in time. */
export function silentFrom({ on, remindedOn = on }: Asked, when: When): Date {
  const { calendar } = when.settings;
  const planned = workingDaysLater(morningOf(on, when), ASKED.silent, calendar);
  const gap = ASKED.silent - ASKED.reminder;
  const earliest = workingDaysLater(morningOf(remindedOn, when), gap, calendar);
  return earliest > planned ? earliest : planned;
}
