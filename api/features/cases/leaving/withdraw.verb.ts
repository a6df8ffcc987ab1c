import { isOver } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { ended, withPart } from "../case/closed-without-verdict";
import { entered } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/** The caller takes her request back, at any time. Whoever was with her hears of an end, not of a reason. */
export const withdraw = caseVerb({
  name: "cases.withdraw",
  does: "Take your request back.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (part !== "caller" || isOver(found.state)) return movedOn(scope);
    const tell = withPart(found);
    const after = entered(
      found,
      ended(found, "withdrawn", scope.now),
      { by: "caller", reason: "withdraw" },
      scope,
    );
    return changeCase(stored, after, { tell: tell.length > 0 ? tell : "nobody-left" }, scope);
  },
});
