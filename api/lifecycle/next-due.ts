import { isWorkingDay, localDate, nextMorning, workingDaysLater } from "../core/calendar";
import { addDays } from "../core/clock";
import { dueOf, gapAfter, type Tick } from "./clock-table";
import type { When } from "./when";

/** What a clock that is due does, and when the one after it strikes. Or that it waits for a working day. */
export type NextDue<Act> =
  | { readonly does: Act; readonly struck: number; readonly nextAt: Date | undefined }
  | { readonly does: "put-off"; readonly until: Date };

const LATE_MS = 86_400_000;

/**
 * The one thing to do now where a clock is due, however long nobody looked. `ticks` run from `since`, and `struck` of them
 * have struck. Of several reminders that were slept through the last goes out. What changes how things stand never comes
 * before its reminder: it waits as long after a late one as it would have after one in time. So three weeks without a
 * machine end in one reminder.
 */
export function nextDue<Act extends string>(
  ticks: readonly Tick<Act>[],
  { struck, since }: { readonly struck: number; readonly since: Date },
  { now, settings }: When,
): NextDue<Act> | undefined {
  const { calendar } = settings;
  const isDue = (tick: Tick<Act>) => dueOf(tick, since, calendar) <= now;
  let at = struck;
  const first = ticks[at];
  if (first === undefined) return undefined;
  if ("bd" in first.after && !isWorkingDay(localDate(now, calendar), calendar))
    return { does: "put-off", until: nextMorning(now, calendar) };
  for (let later = ticks[at + 1]; later !== undefined && isDue(later); later = ticks[at + 1]) at += 1;
  const sleptThrough = at > struck;
  if (sleptThrough && ticks[at]?.reminds === false) at -= 1;
  const tick = ticks[at] ?? first;
  const next = ticks[at + 1];
  if (next === undefined) return { does: tick.does, struck: at + 1, nextAt: undefined };
  const planned = dueOf(next, since, calendar);
  const late = sleptThrough || now.getTime() - dueOf(tick, since, calendar).getTime() > LATE_MS;
  const gap = gapAfter(tick, next);
  const earliest = "bd" in gap ? workingDaysLater(now, gap.bd, calendar) : addDays(now, gap.d);
  return { does: tick.does, struck: at + 1, nextAt: late && earliest > planned ? earliest : planned };
}
