import { type Calendar, workingDaysLater } from "../../../core/calendar";
import { addDays } from "../../../core/clock";
import type { Settings } from "../../../core/settings";
import { seasonOf } from "../../points/season";
import type { CaseState } from "./case-state";

/** bd: working days, on the morning of the last. d: calendar days, to the minute. */
export type After = { readonly bd: number } | { readonly d: number };

/**
 * What a clock does when it strikes. The first line only reminds or asks, and changes nothing for anybody; what the
 * second line does changes how things stand, and only ever after a reminder that went out in time.
 */
export type Act =
  | "hint"
  | "ask-volunteers"
  | "ask-caller"
  | "remind-caller"
  | "remind-ally"
  | "remind-unsigned"
  | "remind-feedback"
  | "expire"
  | "sleep"
  | "pass-over"
  | "open-again"
  | "give-up-ally"
  | "release-ally"
  | "close-undetermined"
  | "settle";

export interface Tick<A = Act> {
  readonly after: After;
  readonly does: A;
  readonly reminds: boolean;
}

const remind = (after: After, does: Act): Tick => ({ after, does, reminds: true });
const change = (after: After, does: Act): Tick => ({ after, does, reminds: false });

/** states.md, "Named case": the defaults. Check-ins and end dates follow the agreement (together.ts). */
export const CLOCKS: Readonly<Partial<Record<CaseState, readonly Tick[]>>> = {
  open: [
    remind({ bd: 3 }, "hint"),
    remind({ bd: 7 }, "ask-volunteers"),
    remind({ bd: 14 }, "ask-caller"),
    change({ d: 28 }, "expire"),
  ],
  offered: [
    remind({ bd: 3 }, "remind-caller"),
    remind({ bd: 7 }, "remind-caller"),
    change({ bd: 10 }, "sleep"),
  ],
  proposed: [remind({ bd: 2 }, "remind-ally"), change({ bd: 3 }, "pass-over")],
  agreeing: [
    remind({ bd: 3 }, "remind-unsigned"),
    remind({ bd: 5 }, "remind-unsigned"),
    remind({ bd: 7 }, "ask-volunteers"),
    change({ bd: 12 }, "open-again"),
  ],
  nudged: [change({ bd: 5 }, "give-up-ally")],
  quiet: [
    remind({ d: 7 }, "remind-caller"),
    remind({ d: 14 }, "remind-caller"),
    change({ d: 21 }, "release-ally"),
  ],
  // states.md gives no clock here; without one a caller who says nothing would be asked for ever.
  rematching: [
    remind({ bd: 3 }, "remind-caller"),
    remind({ bd: 7 }, "remind-caller"),
    change({ bd: 10 }, "sleep"),
  ],
  dormant: [change({ d: 30 }, "expire")],
  closing: [
    remind({ bd: 3 }, "remind-feedback"),
    remind({ bd: 7 }, "remind-feedback"),
    remind({ bd: 9 }, "remind-feedback"),
    change({ bd: 10 }, "close-undetermined"),
  ],
  cooling: [change({ d: 7 }, "settle")],
};

/** The clocks of a case where it stands: by default, or as the programme decided before the season it was opened in. */
export function ticksOf(
  { state, openedAt }: { readonly state: CaseState; readonly openedAt: string },
  { clocks }: Pick<Settings, "clocks">,
): readonly Tick[] {
  const ticks = CLOCKS[state] ?? [];
  const times = clocks[seasonOf(new Date(openedAt))]?.[state];
  return times === undefined ? ticks : withTimes(ticks, times);
}

/** The same clocks at other times; as they were where these are not as many. */
export function withTimes(ticks: readonly Tick[], times: readonly number[]): readonly Tick[] {
  if (times.length !== ticks.length) return ticks;
  return ticks.map((tick, index) => {
    const time = times[index] ?? 0;
    return { ...tick, after: "bd" in tick.after ? { bd: time } : { d: time } };
  });
}

/** The times of clocks, in days or working days, in order. */
export function timesOf(ticks: readonly Tick[]): number[] {
  return ticks.map(({ after }) => ("bd" in after ? after.bd : after.d));
}

/** How long a closed case keeps its words (privacy.md, Rights). */
export const KEPT_DAYS = 90;

/** When a tick is due, counted from when the case came to stand where it stands. */
export function dueOf({ after }: Pick<Tick, "after">, since: Date, calendar: Calendar): Date {
  return "bd" in after ? workingDaysLater(since, after.bd, calendar) : addDays(since, after.d);
}

/** How long after one tick the next one comes, for when the first was late. Working days count as days and a half. */
export function gapAfter(first: Pick<Tick, "after">, next: Pick<Tick, "after">): After {
  if ("bd" in first.after && "bd" in next.after) return { bd: Math.max(next.after.bd - first.after.bd, 1) };
  const days = ({ after }: Pick<Tick, "after">) => ("bd" in after ? Math.round(after.bd * 1.4) : after.d);
  return { d: Math.max(days(next) - days(first), 1) };
}
