import * as z from "zod";
import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { openAgain } from "../case/part-ways";
import { caseVerb } from "../case-verb";

/** After this many a volunteer looks for the next ally together with the caller. */
const MOST_REMATCHES = 3;

/** The ally is gone, and the caller says whether to look for another. Nobody who was the ally here is asked again. */
export const rematch = caseVerb({
  name: "cases.rematch",
  does: "Say whether to look for another ally.",
  input: { again: z.boolean() },
  decide({ again }, { stored, found }, scope) {
    if (!again) {
      const after = moveTo(found, { ...found, state: "closing" }, { by: "caller", reason: "enough" }, scope);
      return changeCase(stored, after, { tell: "own-doing" }, scope);
    }
    const cause = { by: "caller", reason: "look-again" } as const;
    const rematches = found.rematches + 1;
    if (rematches <= MOST_REMATCHES)
      return changeCase(stored, openAgain(found, { rematches }, cause, scope), { tell: "own-doing" }, scope);
    const handed = { rematches, audience: "invited", helpWanted: "rematch", invited: [] } as const;
    const after = openAgain(found, handed, cause, scope);
    return changeCase(stored, after, { tell: "own-doing", volunteers: true }, scope);
  },
});
