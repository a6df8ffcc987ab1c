import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { caseVerb } from "../case-verb";

/** The caller asks a volunteer to find allies who may help. The volunteer sees the caller's words and not their name. */
export const callVolunteer = caseVerb({
  name: "cases.call-volunteer",
  does: "Ask a volunteer to find allies who may help.",
  input: {},
  decide(_input, { stored, found }, scope) {
    const next = { ...found, helpWanted: "no-offer", wondering: false } as const;
    const after = note(found, next, { by: "caller", reason: "call-volunteer" }, scope);
    return changeCase(stored, after, { tell: [], volunteers: true }, scope);
  },
});
