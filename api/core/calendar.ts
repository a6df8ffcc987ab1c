import { addDays, dateOf } from "./clock";

/** YYYY-MM-DD. */
const DATE_LENGTH = 10;

/** When the programme works: Monday to Friday less its holidays, in its own time zone. Part of its settings. */
export interface Calendar {
  /** IANA name, e.g. "Europe/Paris". */
  readonly timeZone: string;
  /** HH:MM, local: when reminders and digests go out. */
  readonly morning: string;
  /** Dates, YYYY-MM-DD. */
  readonly holidays: readonly string[];
}

/** What rules that go by date need to know: a moment, and whose calendar holds. Every scope is one. */
export interface DatedBy {
  readonly now: Date;
  readonly settings: { readonly calendar: Calendar };
}

/** Until a lead says otherwise. */
export const DEFAULT_CALENDAR: Calendar = { timeZone: "UTC", morning: "08:30", holidays: [] };

const formatters = new Map<string, Intl.DateTimeFormat>();
/** What was last shown, by zone: a rule asks for the same moment once a document, and a look at the board is a thousand. */
const shown = new Map<string, { readonly at: number; readonly clock: string }>();

/**
 * The programme's date of a moment, YYYY-MM-DD: what somebody reads, enters, or is held to by a rule that goes by date. The only
 * way from a moment to a date (decision 0030). A text that is a date already is left as it is, so that none moves by a day.
 */
export function localDate(at: Date | string, { timeZone }: Calendar): string {
  if (typeof at === "string" && at.length === DATE_LENGTH) return at;
  return wallClock(new Date(at), timeZone).slice(0, DATE_LENGTH);
}

/** What the programme calls today, YYYY-MM-DD. */
export function todayOf({ now, settings }: DatedBy): string {
  return localDate(now, settings.calendar);
}

/** The time, HH:MM, it is in the programme's time zone. */
export function localTime(at: Date, { timeZone }: Calendar): string {
  return wallClock(at, timeZone).slice(11, 16);
}

/** Whether the programme works on this date (YYYY-MM-DD). */
export function isWorkingDay(date: string, { holidays }: Calendar): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date);
}

/** The morning of the `days`th working day after `at` (states.md, "bd"). With 0, the next working morning to come. */
export function workingDaysLater(at: Date, days: number, calendar: Calendar): Date {
  let date = localDate(at, calendar);
  let left = days;
  if (left === 0 && isWorkingDay(date, calendar) && localTime(at, calendar) < calendar.morning) {
    return instant(date, calendar.morning, calendar);
  }
  left = Math.max(left, 1);
  // A list of holidays that leaves no working day in ten years is a mistake, and must not stop the clock for good.
  for (let step = 0; step < 3660 && left > 0; step += 1) {
    date = daysAfter(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return instant(date, calendar.morning, calendar);
}

/** The first working morning after `at`. */
export function nextMorning(at: Date, calendar: Calendar): Date {
  return workingDaysLater(at, 0, calendar);
}

/** The first working morning of the week after the one `at` lies in. Weeks begin on Monday. */
export function nextWeekMorning(at: Date, calendar: Calendar): Date {
  const date = localDate(at, calendar);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const sunday = daysAfter(date, (7 - weekday) % 7);
  return workingDaysLater(instant(sunday, "12:00", calendar), 1, calendar);
}

/** The moment at which it is this date and time (YYYY-MM-DD, HH:MM) in the programme's time zone. */
export function instant(date: string, time: string, { timeZone }: Calendar): Date {
  const wished = new Date(`${date}T${time}:00Z`);
  let guess = wished;
  // Twice, because the zone's offset may differ between the guess and the moment meant.
  for (let round = 0; round < 2; round += 1) {
    const there = new Date(`${wallClock(guess, timeZone)}Z`);
    guess = new Date(guess.getTime() + wished.getTime() - there.getTime());
  }
  return guess;
}

/** The first of these times of day (HH:MM, local, in order) after `at`, on whatever day. */
export function nextRelease(at: Date, times: readonly string[], calendar: Calendar): Date {
  const today = localDate(at, calendar);
  const all = [today, daysAfter(today, 1)].flatMap((date) =>
    times.map((time) => instant(date, time, calendar)),
  );
  return all.find((each) => each > at) ?? instant(daysAfter(today, 1), calendar.morning, calendar);
}

/** The working days that have begun after `from` up to and including `to`. */
export function workingDaysBetween(from: Date, to: Date, calendar: Calendar): number {
  let date = localDate(from, calendar);
  const last = localDate(to, calendar);
  let count = 0;
  while (date < last) {
    date = daysAfter(date, 1);
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}

/** The date `days` calendar days after this one (YYYY-MM-DD). */
export function daysAfter(date: string, days: number): string {
  return dateOf(addDays(new Date(`${date}T00:00:00Z`), days));
}

/** YYYY-MM-DDTHH:MM:SS as a clock on the wall there shows it. */
function wallClock(at: Date, timeZone: string): string {
  if (timeZone === "UTC") return at.toISOString().slice(0, 19);
  const last = shown.get(timeZone);
  if (last?.at === at.getTime()) return last.clock;
  const kept = formatters.get(timeZone);
  const formatter =
    kept ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  if (kept === undefined) formatters.set(timeZone, formatter);
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const clock = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}`;
  shown.set(timeZone, { at: at.getTime(), clock });
  return clock;
}
