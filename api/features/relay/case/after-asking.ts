import { todayOf } from "../../../core/calendar";
import type { When } from "../../../lifecycle/when";
import type { AnonymousCase } from "./anonymous-case";
import { hasYetToAnswer, lookedForUntil, MOST_ASKED } from "./asked-due";
import { giveMoveTo, relayMoveTo, withNextRelayClock } from "./relay-move";

/**
 * The case when an ally who was asked said no, or nothing, or the time for asking is over. While others may still say yes it
 * waits; then the volunteer may ask somebody else; when three were asked, or after fourteen days, caller and volunteer go on
 * without an ally.
 */
export function afterAsking(found: AnonymousCase, when: When): AnonymousCase {
  const today = todayOf(when);
  const timeIsUp = today >= lookedForUntil(found, when);
  const open = found.asked.some(hasYetToAnswer);
  if (!timeIsUp && open) return withNextRelayClock(found, when);
  if (!timeIsUp && found.asked.length < MOST_ASKED) return giveMoveTo(found, "volunteer", when);
  const asked = found.asked.map((each) =>
    hasYetToAnswer(each) ? { ...each, answer: "passed" as const } : each,
  );
  const to = { state: "guided", move: "caller" } as const;
  return relayMoveTo(found, { ...found, asked }, to, { by: "clock", reason: "nobody" }, when);
}
