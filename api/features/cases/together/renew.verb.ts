import { daysAfter } from "../../../core/calendar";
import { date } from "../../../core/input/date";
import { refuse } from "../../../core/outcome";
import { actorOf } from "../case/actor-of";
import { MOST_DAYS } from "../case/agreement";
import { changeCase } from "../case/change-case";
import { note, withNextClock } from "../case/move";
import { otherOf } from "../case/other-of";
import { caseVerb, movedOn } from "../case-verb";

/** One of the two suggests a later last day, the other says yes to the same day. Once, and at most six months more. */
export const renew = caseVerb({
  name: "cases.renew",
  does: "Suggest a later last day, or say yes to the one suggested.",
  input: { endOn: date },
  decide({ endOn }, { stored, found, part }, scope) {
    const { agreement } = found;
    if (agreement === undefined) return movedOn(scope);
    const by = actorOf(part);
    const latest = daysAfter(agreement.endOn, MOST_DAYS);
    if (endOn <= agreement.endOn || endOn > latest)
      return refuse("input", "cases.refuse.renew", scope, "end-date");
    const tell = otherOf(found, by);
    const { renewal, ...terms } = agreement;
    if (renewal === undefined || renewal.by === by || renewal.endOn !== endOn) {
      const suggested = { ...terms, renewal: { endOn, by } };
      const cause = { by, reason: "suggest-longer" } as const;
      return changeCase(
        stored,
        note(found, { ...found, agreement: suggested }, cause, scope),
        { tell },
        scope,
      );
    }
    const longer = { ...found, agreement: { ...terms, endOn, renewed: true } };
    const next = found.state === "active" ? withNextClock(longer, scope) : longer;
    const after = note(found, next, { by, reason: "agree-longer" }, scope);
    return changeCase(stored, after, { tell }, scope);
  },
});
