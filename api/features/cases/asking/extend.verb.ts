import { changeCase } from "../case/change-case";
import { entered } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/** Nobody has offered for long: the caller keeps her request open, once. */
export const extend = caseVerb({
  name: "cases.extend",
  does: "Keep your request open for longer.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "open" || part !== "caller" || !found.wondering || found.extended)
      return movedOn(scope);
    const next = { ...found, wondering: false, extended: true };
    const after = entered(found, next, { by: "caller", reason: "extend" }, scope);
    return changeCase(stored, after, { tell: "own-doing" }, scope);
  },
});
