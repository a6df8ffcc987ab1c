import { changeCase } from "../case/change-case";
import { openAgain } from "../case/part-ways";
import { caseVerb } from "../case-verb";

/** One tap, and a request that had fallen asleep looks for an ally again. */
export const resume = caseVerb({
  name: "cases.resume",
  does: "Take your request up again.",
  input: {},
  decide(_input, { stored, found }, scope) {
    // Whose offers fell away because the caller was silent may offer again; whoever was the ally may not.
    const after = openAgain(found, { passedOver: [] }, { by: "caller", reason: "resume" }, scope);
    return changeCase(stored, after, { tell: "own-doing" }, scope);
  },
});
