import { addDays } from "../../../core/clock";
import type { When } from "../../../lifecycle/when";
import type { AllyshipCase, CheckIns } from "../case/case";
import { moveTo, note, withNextClock } from "../case/move";
import { EVERY_DAYS, endOf } from "../case/together";
import type { Effect } from "./effect";

/** So many check-ins in a row without an answer, and somebody is taken to have fallen silent. */
const MISSED = 2;

/** What time brings while two are at work: the end they agreed on, or being asked how it goes. */
export function togetherDue(found: AllyshipCase, when: When): Effect | undefined {
  const { agreement, checkIns, ally } = found;
  if (agreement === undefined || checkIns === undefined || ally === undefined) return undefined;
  const { now, settings } = when;
  const tell = [found.caller.id, ally.id];
  if (endOf(agreement, settings.calendar) <= now) {
    const next = { ...found, state: "closing", finishedAt: now.toISOString() } as const;
    return [moveTo(found, next, { by: "clock", reason: "end-date" }, when), { tell }];
  }
  const missed = missedNow(checkIns);
  if (missed.ally >= MISSED) {
    const next = {
      ...found,
      state: "nudged",
      helpWanted: "nudge",
      checkIns: { ...checkIns, missed },
    } as const;
    const after = moveTo(found, next, { by: "clock", reason: "ally-silent" }, when);
    return [after, { tell: [ally.id], volunteers: true }];
  }
  if (missed.caller >= MISSED) {
    const next = { ...found, state: "quiet", checkIns: { ...checkIns, missed } } as const;
    const after = moveTo(found, next, { by: "clock", reason: "caller-silent" }, when);
    return [after, { tell: [found.caller.id] }];
  }
  const asked = note(
    found,
    { ...found, checkIns: askedNow(checkIns, missed, found, now) },
    {
      by: "clock",
      reason: "check-in",
    },
    when,
  );
  return [withNextClock(asked, when), { tell }];
}

/** Whoever has not answered since being asked has let it pass once more. */
function missedNow({ answered, missed }: CheckIns): CheckIns["missed"] {
  return {
    caller: answered.caller ? 0 : missed.caller + 1,
    ally: answered.ally ? 0 : missed.ally + 1,
  };
}

// Asked late, the two have the full time until they are asked again.
function askedNow(checkIns: CheckIns, missed: CheckIns["missed"], found: AllyshipCase, now: Date): CheckIns {
  const { nextAt: _nextAt, ...rest } = checkIns;
  const asked = { ...rest, asked: checkIns.asked + 1, missed, answered: { caller: false, ally: false } };
  return found.allyship === "one-off" ? asked : { ...asked, nextAt: addDays(now, EVERY_DAYS).toISOString() };
}
