import * as z from "zod";
import { changeCase } from "../case/change-case";
import { entered } from "../case/move";
import { openAgain } from "../case/part-ways";
import { caseVerb, movedOn } from "../case-verb";

/** After this many a volunteer looks for the next ally together with the caller. */
const MOST_REMATCHES = 3;

/** Her ally is gone, and the caller says whether to look for another. Nobody who was her ally here is asked again. */
export const rematch = caseVerb({
  name: "cases.rematch",
  does: "Say whether to look for another ally.",
  input: { again: z.boolean() },
  decide({ again }, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "rematching" || part !== "caller") return movedOn(scope);
    if (!again) {
      const after = entered(found, { ...found, state: "closing" }, { by: "caller", reason: "enough" }, scope);
      return changeCase(stored, after, { tell: "own-doing" }, scope);
    }
    const doing = { by: "caller", reason: "look-again" } as const;
    const rematches = found.rematches + 1;
    if (rematches <= MOST_REMATCHES)
      return changeCase(stored, openAgain(found, { rematches }, doing, scope), { tell: "own-doing" }, scope);
    const handed = { rematches, audience: "invited", hand: "rematch", invited: [] } as const;
    const after = openAgain(found, handed, doing, scope);
    return changeCase(stored, after, { tell: "own-doing", volunteers: true }, scope);
  },
});
