import { addDays, daysBetween } from "../../../core/clock";
import type { Scope } from "../../../core/scope";
import { sayDate } from "../../../core/text";
import type { AllyshipCase } from "../case/case";
import { isOver } from "../case/case-state";
import { KEPT_DAYS } from "../case/clocks";
import { isAskedNow } from "../case/is-asked-now";
import { isOneOfTwo } from "../case/other-of";
import type { Part } from "../case/part";
import { shownState } from "../case/shown-state";

/** R94: months together that are worth a word. */
const MILESTONES = [6, 3, 1] as const;
const MONTH_DAYS = 30;

/** What somebody should know beside how the case stands: one sentence, the most pressing one, or none. */
export function noteOf(found: AllyshipCase, part: Part, scope: Scope): string {
  const { say, now } = scope;
  const { state, audience, helpWanted } = found;
  if (part === "caller" && state === "open") {
    if (found.wondering) return say(`cases.note.${found.extended ? "wonderingAgain" : "wondering"}`);
    if (found.advised === true) return `${say("cases.note.advised")} ${say("learning.asks.routes")}`;
    if (helpWanted === "no-offer" || helpWanted === "rematch") return say("cases.note.volunteer");
    if (found.struck > 0 && audience !== "everyone") return say("cases.note.widen");
    return "";
  }
  if (state === "agreeing" && isOneOfTwo(part)) {
    if (found.agreement === undefined) return say("cases.note.agreeFirst");
    return say(found.agreement.signed[part] === undefined ? "cases.note.agreeSign" : "cases.note.agreeWait");
  }
  if (isOneOfTwo(part) && isAskedNow(found, part)) return say("cases.note.checkIn");
  if (isOneOfTwo(part) && shownState(found, part) === "active")
    return suggestion(found, part, scope) || milestone(found, scope);
  if (part === "caller" && state === "cooling")
    return say("cases.note.cooling", { date: sayDate(scope, found.dueAt ?? found.since) });
  if (part === "caller" && state === "closing") return say("cases.note.closing");
  if (isOneOfTwo(part) && isOver(state) && found.withoutWords !== true) {
    const date = sayDate(scope, addDays(new Date(found.closedAt ?? now), KEPT_DAYS));
    return say("cases.note.kept", { date });
  }
  return "";
}

function suggestion({ agreement }: AllyshipCase, part: "caller" | "ally", scope: Scope): string {
  const { say } = scope;
  const renewal = agreement?.renewal;
  if (renewal === undefined) return "";
  const date = sayDate(scope, renewal.endOn);
  return say(renewal.by === part ? "cases.note.renewWait" : "cases.note.renewAsked", { date });
}

function milestone({ begunAt, allyship }: AllyshipCase, { say, now }: Scope): string {
  if (begunAt === undefined || allyship === "one-off") return "";
  const days = daysBetween(new Date(begunAt), now);
  const months = MILESTONES.find((each) => days >= each * MONTH_DAYS);
  return months === undefined ? "" : say("cases.note.milestone", { count: months });
}
