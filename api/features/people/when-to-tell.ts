import {
  type Calendar,
  daysAfter,
  instant,
  localDate,
  localTime,
  nextMorning,
  nextWeekMorning,
} from "../../core/calendar";
import { addDays } from "../../core/clock";
import type { TellPerson } from "../../core/notice";
import type { Updates } from "../../core/person";

/** What the rule has to go by: what the person wishes, when they last heard from Ally, and what time it is. */
export interface Listener {
  /** Where nothing was said: daily, no quiet hours. */
  readonly updates: Updates | undefined;
  /** The person's last update, ISO. */
  readonly sentAt: string | undefined;
  readonly now: Date;
  /** Every local time is the programme's: Ally does not know where somebody is. */
  readonly calendar: Calendar;
}

/** An hour, which the night the clocks go back has twice. */
const AGAIN_MS = 3_600_000;

/**
 * When somebody may hear of a notice: now, or the moment it is put by for. At most one update a day unless they asked
 * for more; never in their quiet hours.
 *
 * | they wish  | notice      | they hear                                                                    |
 * | ---------- | ----------- | ---------------------------------------------------------------------------- |
 * | at-once    | any         | now                                                                          |
 * | any        | "at-once"   | now: they asked to hear of this at once                                      |
 * | daily      | "soon"      | now, if they have not heard today; else on the next working morning          |
 * | daily      | "morning"   | on the next working morning                                                  |
 * | weekly     | soon, morning | on the first working morning of next week                                  |
 *
 * In quiet hours "now" is their end, and for "soon" the next working morning; a morning inside them is their end too.
 */
export function whenToTell(pace: TellPerson["pace"], listener: Listener): "now" | Date {
  const { updates, now, calendar } = listener;
  if (pace === "at-once" || updates?.pace === "at-once") return fromNow(now, listener);
  if (updates?.pace === "weekly") return afterQuiet(nextWeekMorning(now, calendar), listener);
  const mayNow = pace !== "morning" && !heardToday(listener) && !isQuiet(now, listener);
  return mayNow ? "now" : afterQuiet(nextMorning(now, calendar), listener);
}

/**
 * When what was put by may go, once its moment has come: now, or later because the person has heard today meanwhile, or
 * because the product was down and it is night. `atOnce`: among it is something they asked to hear of at once.
 */
export function whenHeldGoes(atOnce: boolean, listener: Listener): "now" | Date {
  const { updates, now, calendar } = listener;
  const waits = !atOnce && updates?.pace !== "at-once" && heardToday(listener);
  return fromNow(waits ? nextMorning(now, calendar) : now, listener);
}

/**
 * For when this morning's digest of open requests is put by: today; for somebody who wishes to hear weekly, the first
 * working morning of a week, which may be today.
 */
export function whenDigestIsDue({ updates, now, calendar }: Omit<Listener, "sentAt">): Date {
  if (updates?.pace !== "weekly") return now;
  const thisWeek = nextWeekMorning(addDays(now, -7), calendar);
  return localDate(thisWeek, calendar) === localDate(now, calendar) ? now : nextWeekMorning(now, calendar);
}

function fromNow(at: Date, listener: Listener): "now" | Date {
  const free = afterQuiet(at, listener);
  return free > listener.now ? free : "now";
}

function heardToday({ sentAt, now, calendar }: Listener): boolean {
  return sentAt !== undefined && localDate(new Date(sentAt), calendar) === localDate(now, calendar);
}

/** Quiet hours that end before they begin go over midnight. They include their beginning and not their end. */
function isQuiet(at: Date, { updates, calendar }: Listener): boolean {
  if (updates?.quietHours === undefined) return false;
  const { from, to } = updates.quietHours;
  const time = localTime(at, calendar);
  return from < to ? from <= time && time < to : from <= time || time < to;
}

/** The moment itself, or the end of the quiet hours it lies in. */
function afterQuiet(at: Date, listener: Listener): Date {
  const { updates, calendar } = listener;
  if (updates?.quietHours === undefined || !isQuiet(at, listener)) return at;
  const { to } = updates.quietHours;
  const today = localDate(at, calendar);
  let date = localTime(at, calendar) < to ? today : daysAfter(today, 1);
  let free = at;
  // The night the clocks go forward may lack the very hour in which somebody may be written to: then it is the next day's.
  for (let day = 0; day < 3; day += 1) {
    const end = instant(date, to, calendar);
    free = end > at ? end : new Date(end.getTime() + AGAIN_MS);
    if (!isQuiet(free, listener)) return free;
    date = daysAfter(date, 1);
  }
  return free;
}
