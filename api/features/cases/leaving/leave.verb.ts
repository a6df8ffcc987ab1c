import { inTurn } from "../../people/in-turn";
import { seasonOf } from "../../points/season";
import { countOneOf } from "../../programme/counted";
import { changeCase } from "../case/change-case";
import { closedWithoutVerdict, withPart } from "../case/closed-without-verdict";
import { moveTo } from "../case/move";
import { keepThemApart } from "../case/notices";
import { caseVerb, movedOn } from "../case-verb";
import { adviserFor } from "./adviser";

/**
 * Safety exit: the caller leaves now and gives no reason. In the same commit the ally can no longer see the case, write in it
 * or offer; what the ally sees is what anybody sees whose part is over, and they are not presumed at fault. No feedback is
 * asked for. A lead learns that it happened, as a number.
 */
export const leave = caseVerb({
  name: "cases.leave",
  does: "Leave now, without giving a reason.",
  input: {},
  more: (scope, { caseId }) => ({
    volunteers: inTurn("volunteer", scope.digest("adviser", caseId), {
      suits: ({ unit }) => unit !== null && unit !== scope.me.unit,
    }),
  }),
  decide(_input, { stored, found, more: { volunteers } }, scope) {
    const { ally } = found;
    if (ally === undefined) return movedOn(scope);
    const { now, me } = scope;
    const adviser = adviserFor(
      found,
      volunteers.items.map(({ doc }) => doc),
      scope,
    );
    const over = closedWithoutVerdict(found, "safety-exit", now);
    const hiddenFrom = [...new Set([...found.hiddenFrom, ally.id])];
    const next = { ...over, hiddenFrom, ...(adviser !== undefined && { adviser }) };
    const after = moveTo(found, next, { by: "caller", reason: "leave" }, scope);
    // Whoever had gone before heard of it then.
    const tell = withPart(found);
    return changeCase(
      stored,
      after,
      {
        tell: tell.length > 0 ? tell : "nobody-left",
        notices: [
          keepThemApart({ callerId: me.id, callerName: found.caller.name, allyId: ally.id }),
          countOneOf(
            "safety-exit",
            seasonOf(now, scope.settings.calendar),
            scope.digest("safety-exit", found.pk),
          ),
        ],
      },
      scope,
    );
  },
});
