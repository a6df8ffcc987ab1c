import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { caseVerb } from "../case-verb";

/** Nobody has offered for long: the caller keeps their request open, once. */
export const extend = caseVerb({
  name: "cases.extend",
  does: "Keep your request open for longer.",
  input: {},
  decide(_input, { stored, found }, scope) {
    const next = { ...found, wondering: false, extended: true };
    const after = moveTo(found, next, { by: "caller", reason: "extend" }, scope);
    return changeCase(stored, after, { tell: "own-doing" }, scope);
  },
});
