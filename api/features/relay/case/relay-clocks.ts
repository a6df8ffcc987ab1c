import { instant } from "../../../core/calendar";
import type { Settings } from "../../../core/settings";
import { change, dueOf, remind, type Tick, timesSet, withTimes } from "../../../lifecycle/clock-table";
import type { When } from "../../../lifecycle/when";
import { seasonOf } from "../../points/season";
import type { AnonymousCase, Move } from "./anonymous-case";
import type { RelayState } from "./relay-state";

/** What a clock of an anonymous case does when it strikes. */
export type RelayAct =
  | "tell-pool"
  | "tell-lead"
  | "tell-caller"
  | "lead-answers"
  | "remind-volunteer"
  | "replace-volunteer"
  | "ping-caller"
  | "sleep"
  | "withdraw"
  | "remind-ally"
  | "release-ally"
  | "close-undetermined"
  | "settle";

/** What time does while allies who were asked have still to answer. */
export type AskedAct = "remind-asked" | "take-silence-for-no" | "look-no-longer";

/** Whose clock runs, and for what. A lead sets the times of each (programme.clocks). */
export const RELAY_CLOCKS = {
  pool: [
    remind({ bd: 2 }, "tell-pool"),
    remind({ bd: 4 }, "tell-lead"),
    remind({ bd: 5 }, "tell-caller"),
    remind({ bd: 10 }, "lead-answers"),
  ],
  // states.md gives no clock for a volunteer who falls silent but that they are replaced.
  volunteer: [remind({ bd: 3 }, "remind-volunteer"), change({ bd: 5 }, "replace-volunteer")],
  question: [
    remind({ d: 14 }, "ping-caller"),
    remind({ d: 30 }, "ping-caller"),
    change({ d: 90 }, "withdraw"),
  ],
  wording: [remind({ d: 14 }, "sleep")],
  dormant: [remind({ d: 16 }, "ping-caller"), change({ d: 76 }, "withdraw")],
  asked: [
    remind({ bd: 2 }, "remind-asked"),
    change({ bd: 3 }, "take-silence-for-no"),
    change({ d: 14 }, "look-no-longer"),
  ],
  ally: [remind({ bd: 3 }, "remind-ally"), change({ bd: 5 }, "release-ally")],
  caller: [remind({ d: 14 }, "ping-caller"), change({ d: 30 }, "close-undetermined")],
  closing: [
    remind({ bd: 3 }, "ping-caller"),
    remind({ bd: 7 }, "ping-caller"),
    remind({ bd: 9 }, "ping-caller"),
    change({ bd: 10 }, "close-undetermined"),
  ],
  cooling: [change({ d: 7 }, "settle")],
} as const satisfies Readonly<Record<string, readonly Tick<RelayAct | AskedAct>[]>>;
export type RelayClock = keyof typeof RELAY_CLOCKS;

/**
 * states.md, "Anonymous case": which of them runs where a case stands, by its state and whose move it is. Nothing closes one
 * that nobody has claimed. While allies are asked each has a clock of their own (asked-due.ts).
 */
export const RELAY_CLOCK_AT: Readonly<
  Partial<Record<`${RelayState}/${Move}`, Exclude<RelayClock, "asked">>>
> = {
  "received/pool": "pool",
  "triage/volunteer": "volunteer",
  "triage/caller": "question",
  "brief-review/caller": "wording",
  "dormant/caller": "dormant",
  "guided/volunteer": "volunteer",
  "guided/caller": "caller",
  "brokering/volunteer": "volunteer",
  "relay-active/ally": "ally",
  "relay-active/caller": "caller",
  "named-active/ally": "ally",
  "named-active/caller": "caller",
  "closing/caller": "closing",
  "cooling/clock": "cooling",
};

/** One of the clocks, with its times as they were decided before the season a case was opened in. */
export function relayClock<C extends RelayClock>(
  clock: C,
  { kind, openedAt }: Pick<AnonymousCase, "kind" | "openedAt">,
  settings: Settings,
): readonly (typeof RELAY_CLOCKS)[C][number][] {
  const times = timesSet(settings, seasonOf(openedAt, settings.calendar), kind, clock);
  return withTimes<RelayAct | AskedAct>(
    RELAY_CLOCKS[clock],
    times,
  ) as readonly (typeof RELAY_CLOCKS)[C][number][];
}

/** The clocks of a case where it stands. */
export function relayTicksOf(found: AnonymousCase, settings: Settings): readonly Tick<RelayAct>[] {
  const clock = RELAY_CLOCK_AT[`${found.state}/${found.move}`];
  return clock === undefined ? [] : relayClock(clock, found, settings);
}

/** A date as the moment from which its clocks run: the programme's morning on it, so that no hour is known or told. */
export function morningOf(date: string, { settings }: When): Date {
  return instant(date, settings.calendar.morning, settings.calendar);
}

/** When the next clock of a case strikes, ISO; undefined where none is left. */
export function relayDueAt(found: AnonymousCase, when: When): string | undefined {
  const tick = relayTicksOf(found, when.settings)[found.struck];
  return tick && dueOf(tick, morningOf(found.moveSince, when), when.settings.calendar).toISOString();
}
