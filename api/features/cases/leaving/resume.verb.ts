import { changeCase } from "../case/change-case";
import { openAgain } from "../case/part-ways";
import { caseVerb, movedOn } from "../case-verb";

/** One tap, and a request that had fallen asleep looks for an ally again. */
export const resume = caseVerb({
  name: "cases.resume",
  does: "Take your request up again.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "dormant" || part !== "caller") return movedOn(scope);
    // Whose offers fell away because she was silent may offer again; whoever was her ally may not.
    const after = openAgain(found, { released: [] }, { by: "caller", reason: "resume" }, scope);
    return changeCase(stored, after, { tell: "own-doing" }, scope);
  },
});
