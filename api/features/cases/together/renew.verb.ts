import { addDays, dateOf } from "../../../core/clock";
import { date } from "../../../core/date";
import { refuse } from "../../../core/outcome";
import { MOST_DAYS } from "../case/agreement";
import { areTogether } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { due, noted } from "../case/move";
import { isOneOfTwo, otherOf } from "../case/other-of";
import { caseVerb, movedOn } from "../case-verb";

/** One of the two suggests a later last day, the other says yes to the same day. Once, and at most six months more. */
export const renew = caseVerb({
  name: "cases.renew",
  does: "Suggest a later last day, or say yes to the one suggested.",
  input: { endOn: date },
  decide({ endOn }, stored, part, scope) {
    const found = stored.doc;
    const { agreement } = found;
    if (!areTogether(found.state) || !isOneOfTwo(part) || agreement === undefined) return movedOn(scope);
    if (agreement.renewed || agreement.kind === "one-off") return movedOn(scope);
    const latest = dateOf(addDays(new Date(`${agreement.endOn}T00:00:00Z`), MOST_DAYS));
    if (endOn <= agreement.endOn || endOn > latest) return refuse("input", "cases.refuse.renew", scope);
    const tell = otherOf(found, part);
    const { renewal, ...terms } = agreement;
    if (renewal === undefined || renewal.by === part || renewal.endOn !== endOn) {
      const suggested = { ...terms, renewal: { endOn, by: part } };
      const doing = { by: part, reason: "suggest-longer" } as const;
      return changeCase(
        stored,
        noted(found, { ...found, agreement: suggested }, doing, scope),
        { tell },
        scope,
      );
    }
    const longer = { ...found, agreement: { ...terms, endOn, renewed: true } };
    const next = found.state === "active" ? due(longer, scope) : longer;
    const after = noted(found, next, { by: part, reason: "agree-longer" }, scope);
    return changeCase(stored, after, { tell }, scope);
  },
});
