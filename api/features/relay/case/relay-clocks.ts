import { instant } from "../../../core/calendar";
import type { Tick } from "../../cases/case/clocks";
import { dueOf } from "../../cases/case/clocks";
import type { When } from "../../cases/case/move";
import type { AnonymousCase, Turn } from "./anonymous-case";
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

const remind = (after: Tick["after"], does: RelayAct): Tick<RelayAct> => ({ after, does, reminds: true });
const change = (after: Tick["after"], does: RelayAct): Tick<RelayAct> => ({ after, does, reminds: false });

/** states.md gives no clock for a volunteer who falls silent but that she is replaced; these are the assessor's. */
const VOLUNTEER = [remind({ bd: 3 }, "remind-volunteer"), change({ bd: 5 }, "replace-volunteer")];
const CALLER = [remind({ d: 14 }, "ping-caller"), change({ d: 30 }, "close-undetermined")];
const ALLY = [remind({ bd: 3 }, "remind-ally"), change({ bd: 5 }, "release-ally")];

/** states.md, "Anonymous case", by where a case stands and whose move it is. Nothing closes one that nobody has claimed. */
export const RELAY_CLOCKS: Readonly<Partial<Record<`${RelayState}/${Turn}`, readonly Tick<RelayAct>[]>>> = {
  "received/pool": [
    remind({ bd: 2 }, "tell-pool"),
    remind({ bd: 4 }, "tell-lead"),
    remind({ bd: 5 }, "tell-caller"),
    remind({ bd: 10 }, "lead-answers"),
  ],
  "triage/volunteer": VOLUNTEER,
  "triage/caller": [
    remind({ d: 14 }, "ping-caller"),
    remind({ d: 30 }, "ping-caller"),
    change({ d: 90 }, "withdraw"),
  ],
  "brief-review/caller": [remind({ d: 14 }, "sleep")],
  "dormant/caller": [remind({ d: 16 }, "ping-caller"), change({ d: 76 }, "withdraw")],
  "guided/volunteer": VOLUNTEER,
  "guided/caller": CALLER,
  "brokering/volunteer": VOLUNTEER,
  "relay-active/ally": ALLY,
  "relay-active/caller": CALLER,
  "named-active/ally": ALLY,
  "named-active/caller": CALLER,
  "closing/caller": [
    remind({ bd: 3 }, "ping-caller"),
    remind({ bd: 7 }, "ping-caller"),
    remind({ bd: 9 }, "ping-caller"),
    change({ bd: 10 }, "close-undetermined"),
  ],
  "cooling/clock": [change({ d: 7 }, "settle")],
};

/** The clocks of a case where it stands. */
export function relayTicksOf({
  state,
  turn,
}: Pick<AnonymousCase, "state" | "turn">): readonly Tick<RelayAct>[] {
  return RELAY_CLOCKS[`${state}/${turn}`] ?? [];
}

/** A date as the moment from which its clocks run: the programme's morning on it, so that no hour is known or told. */
export function morningOf(date: string, { settings }: When): Date {
  return instant(date, settings.calendar.morning, settings.calendar);
}

/** When the next clock of a case strikes, ISO; undefined where none is left. */
export function relayDueAt(found: AnonymousCase, when: When): string | undefined {
  const tick = relayTicksOf(found)[found.struck];
  return tick && dueOf(tick, morningOf(found.turnSince, when), when.settings.calendar).toISOString();
}
