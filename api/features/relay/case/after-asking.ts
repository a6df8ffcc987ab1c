import { daysAfter, localDate } from "../../../core/calendar";
import type { When } from "../../cases/case/move";
import type { AnonymousCase } from "./anonymous-case";
import { isOpen, LOOKED_FOR_DAYS, MOST_ASKED } from "./asked-due";
import { stepTo, ticking, turnTo } from "./relay-move";

/**
 * The case when an ally who was asked said no, or nothing, or the time for asking is over. While others may still say yes it
 * waits; then the volunteer may ask somebody else; when three were asked, or after fourteen days, caller and volunteer go on
 * without an ally.
 */
export function afterAsking(found: AnonymousCase, when: When): AnonymousCase {
  const today = localDate(when.now, when.settings.calendar);
  const timeIsUp = today >= daysAfter(found.since, LOOKED_FOR_DAYS);
  const open = found.asked.some(isOpen);
  if (!timeIsUp && open) return ticking(found, when);
  if (!timeIsUp && found.asked.length < MOST_ASKED) return turnTo(found, "volunteer", when);
  const asked = found.asked.map((each) => (isOpen(each) ? { ...each, answer: "passed" as const } : each));
  const to = { state: "guided", turn: "caller" } as const;
  return stepTo(found, { ...found, asked }, to, { by: "clock", reason: "nobody" }, when);
}
