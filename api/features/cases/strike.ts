import { isWorkingDay, localDate, nextMorning, workingDaysLater } from "../../core/calendar";
import { addDays } from "../../core/clock";
import type { AllyshipCase } from "./case";
import { type Act, dueOf, gapAfter, type Tick, ticksOf } from "./clocks";
import type { When } from "./enter";

/** What a clock that is due does, and when the one after it strikes. Or that it waits for a working day. */
export type Strike =
  | { readonly does: Act; readonly struck: number; readonly nextAt: Date | undefined }
  | { readonly does: "put-off"; readonly until: Date };

const LATE_MS = 86_400_000;

/**
 * The one thing to do now for a case whose clock is due, however long nobody looked. Of several reminders that were slept
 * through the last goes out. What changes how things stand never comes before its reminder: it waits as long after a
 * late one as it would have after one in time. So three weeks without a machine end in one reminder.
 */
export function strike(found: AllyshipCase, { now, settings }: When): Strike | undefined {
  const { calendar } = settings;
  const ticks = ticksOf(found, settings);
  const since = new Date(found.since);
  const isDue = (tick: Tick) => dueOf(tick, since, calendar) <= now;
  let at = found.struck;
  const first = ticks[at];
  if (first === undefined) return undefined;
  if ("bd" in first.after && !isWorkingDay(localDate(now, calendar), calendar))
    return { does: "put-off", until: nextMorning(now, calendar) };
  for (let later = ticks[at + 1]; later !== undefined && isDue(later); later = ticks[at + 1]) at += 1;
  const sleptThrough = at > found.struck;
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
