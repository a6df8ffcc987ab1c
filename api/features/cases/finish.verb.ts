import { areTogether } from "./case-state";
import { caseVerb, movedOn } from "./case-verb";
import { changeCase } from "./change-case";
import { entered } from "./enter";
import { isOneOfTwo, otherOf } from "./other-of";

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
