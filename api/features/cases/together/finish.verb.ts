import { areTogether } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { entered } from "../case/move";
import { isOneOfTwo, otherOf } from "../case/other-of";
import { caseVerb, movedOn } from "../case-verb";

/** Either of the two says it is done; then both are asked how it went. R26. */
export const finish = caseVerb({
  name: "cases.finish",
  does: "Say that the allyship is done.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (!areTogether(found.state) || !isOneOfTwo(part)) return movedOn(scope);
    const { hand: _hand, ...rest } = found;
    const next = { ...rest, state: "closing", finishedAt: scope.now.toISOString() } as const;
    const after = entered(found, next, { by: part, reason: "finish" }, scope);
    return changeCase(stored, after, { tell: otherOf(found, part) }, scope);
  },
});
