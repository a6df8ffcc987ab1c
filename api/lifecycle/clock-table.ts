import { type Calendar, workingDaysLater } from "../core/calendar";
import { addDays } from "../core/clock";
import type { Settings } from "../core/settings";

/** bd: working days, on the morning of the last. d: calendar days, to the minute. */
export type After = { readonly bd: number } | { readonly d: number };

/**
 * One stroke of a clock. One that reminds changes nothing for anybody; one that changes how things stand never comes before a
 * reminder that went out in time (decision 0013).
 */
export interface Tick<Act extends string = string> {
  readonly after: After;
  readonly does: Act;
  readonly reminds: boolean;
}

/** A stroke that reminds or asks. */
export function remind<Act extends string>(after: After, does: Act): Tick<Act> {
  return { after, does, reminds: true };
}

/** A stroke that changes how things stand. */
export function change<Act extends string>(after: After, does: Act): Tick<Act> {
  return { after, does, reminds: false };
}

/** The same clocks at other times, in days or working days; as they were where these are not as many. */
export function withTimes<Act extends string>(
  ticks: readonly Tick<Act>[],
  times: readonly number[] | undefined,
): readonly Tick<Act>[] {
  if (times === undefined || times.length !== ticks.length) return ticks;
  return ticks.map((tick, index) => {
    const time = times[index] ?? 0;
    return { ...tick, after: "bd" in tick.after ? { bd: time } : { d: time } };
  });
}

/** The times a lead has set for one clock of a kind of thing, for what begins in a season; undefined for the defaults. */
export function timesSet(
  { clocks }: Pick<Settings, "clocks">,
  season: string,
  kind: string,
  clock: string,
): readonly number[] | undefined {
  return clocks[season]?.[`${kind}/${clock}`];
}

/** The times of clocks, in days or working days, in order. */
export function timesOf(ticks: readonly Tick[]): number[] {
  return ticks.map(({ after }) => ("bd" in after ? after.bd : after.d));
}

/** When a stroke is due, counted from when the thing came to stand where it stands. */
export function dueOf({ after }: Pick<Tick, "after">, since: Date, calendar: Calendar): Date {
  return "bd" in after ? workingDaysLater(since, after.bd, calendar) : addDays(since, after.d);
}

/** How long after one stroke the next one comes, for when the first was late. A working day counts as a day and a half. */
export function gapAfter(first: Pick<Tick, "after">, next: Pick<Tick, "after">): After {
  if ("bd" in first.after && "bd" in next.after) return { bd: Math.max(next.after.bd - first.after.bd, 1) };
  const days = ({ after }: Pick<Tick, "after">) => ("bd" in after ? Math.round(after.bd * 1.4) : after.d);
  return { d: Math.max(days(next) - days(first), 1) };
}
