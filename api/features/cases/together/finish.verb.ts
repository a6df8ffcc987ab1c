import { actorOf } from "../case/actor-of";

import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { otherOf } from "../case/other-of";
import { caseVerb } from "../case-verb";

/** Either of the two says it is done; then both are asked how it went. R26. */
export const finish = caseVerb({
  name: "cases.finish",
  does: "Say that the allyship is done.",
  input: {},
  decide(_input, { stored, found, part }, scope) {
    const by = actorOf(part);
    const { helpWanted: _helpWanted, ...rest } = found;
    const next = { ...rest, state: "closing", finishedAt: scope.now.toISOString() } as const;
    const after = moveTo(found, next, { by, reason: "finish" }, scope);
    return changeCase(stored, after, { tell: otherOf(found, by) }, scope);
  },
});
