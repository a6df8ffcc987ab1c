import { localDate } from "../../../core/calendar";
import { dueOf, gapAfter, type Tick } from "../../../lifecycle/clock-table";
import type { When } from "../../../lifecycle/when";
import type { AnonymousCase, Asked } from "./anonymous-case";
import { morningOf, relayClock } from "./relay-clocks";

/** states.md: so many allies are ever asked in one case, and read its brief. */
export const MOST_ASKED = 3;

/** Whether an ally who was asked has still to answer. */
export function hasYetToAnswer({ answer }: Asked): boolean {
  return answer === undefined;
}

/** When each thing about allies who are asked is due: counted from the day they were asked, and from when looking began. */
function askedTicks(found: AnonymousCase, { settings }: When) {
  const [reminder, silence, end] = relayClock("asked", found, settings);
  return { reminder, silence, end };
}

/** When an ally who was asked is reminded. */
export function remindedFrom(found: AnonymousCase, { on }: Asked, when: When): Date {
  return after(askedTicks(found, when).reminder, on, when);
}

/** The day from which nobody else is looked for. YYYY-MM-DD. */
export function lookedForUntil(found: AnonymousCase, when: When): string {
  return localDate(after(askedTicks(found, when).end, found.since, when), when.settings.calendar);
}

/** When something falls due while allies are asked, ISO: a reminder, a silence, or the end of looking. */
export function askedDueAt(found: AnonymousCase, when: When): string {
  const end = after(askedTicks(found, when).end, found.since, when);
  const dues = found.asked
    .filter(hasYetToAnswer)
    .map((each) => (each.reminded ? silentFrom(found, each, when) : remindedFrom(found, each, when)));
  return new Date(Math.min(...[end, ...dues].map((at) => at.getTime()))).toISOString();
}

/** When the silence of an ally who was reminded counts as a no: never sooner after a late reminder than after one in time. */
export function silentFrom(found: AnonymousCase, { on, remindedOn = on }: Asked, when: When): Date {
  const { reminder, silence } = askedTicks(found, when);
  const planned = after(silence, on, when);
  if (reminder === undefined || silence === undefined) return planned;
  const earliest = after({ after: gapAfter(reminder, silence) }, remindedOn, when);
  return earliest > planned ? earliest : planned;
}

function after(tick: Pick<Tick, "after"> | undefined, date: string, when: When): Date {
  const since = morningOf(date, when);
  return tick === undefined ? since : dueOf(tick, since, when.settings.calendar);
}
