import { changeCase } from "../case/change-case";
import { closedWithoutVerdict, withPart } from "../case/closed-without-verdict";
import { moveTo } from "../case/move";
import { caseVerb } from "../case-verb";

/** The caller takes their request back, at any time. Whoever was with them hears of an end, not of a reason. */
export const withdraw = caseVerb({
  name: "cases.withdraw",
  does: "Take your request back.",
  input: {},
  decide(_input, { stored, found }, scope) {
    const tell = withPart(found);
    const after = moveTo(
      found,
      closedWithoutVerdict(found, "withdrawn", scope.now),
      { by: "caller", reason: "withdraw" },
      scope,
    );
    return changeCase(stored, after, { tell: tell.length > 0 ? tell : "nobody-left" }, scope);
  },
});
