import type { Settings } from "../../../core/settings";
import { change, remind, type Tick, timesSet, withTimes } from "../../../lifecycle/clock-table";
import { seasonOf } from "../../points/season";
import type { CaseState } from "./case-state";

/**
 * What a clock does when it strikes. The first line only reminds or asks, and changes nothing for anybody; what the
 * second line does changes how things stand, and only ever after a reminder that went out in time.
 */
export type CaseAct =
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

/** states.md, "Named case": the defaults. Check-ins and end dates follow the agreement (together.ts). */
export const CLOCKS: Readonly<Partial<Record<CaseState, readonly Tick<CaseAct>[]>>> = {
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
  settings: Pick<Settings, "clocks" | "calendar">,
): readonly Tick<CaseAct>[] {
  return withTimes(
    CLOCKS[state] ?? [],
    timesSet(settings, seasonOf(openedAt, settings.calendar), "case", state),
  );
}

/** How long a closed case keeps its words (privacy.md, Rights). */
export const KEPT_DAYS = 90;
