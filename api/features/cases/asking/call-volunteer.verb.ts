import { changeCase } from "../case/change-case";
import { noted } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/** The caller asks a volunteer to find allies who may help. The volunteer sees her words and not her name. */
export const callVolunteer = caseVerb({
  name: "cases.call-volunteer",
  does: "Ask a volunteer to find allies who may help.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "open" || part !== "caller" || found.hand !== undefined) return movedOn(scope);
    const next = { ...found, hand: "no-offer", wondering: false } as const;
    const after = noted(found, next, { by: "caller", reason: "call-volunteer" }, scope);
    return changeCase(stored, after, { tell: [], volunteers: true }, scope);
  },
});
