import { isLooking } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { noted } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/**
 * R50: an ally thinks that this is not for an ally. A volunteer looks; nothing happens to the caller, who may be shown a
 * better way. It stays open meanwhile.
 */
export const flag = caseVerb({
  name: "cases.flag",
  does: "Say that this request may need somebody other than an ally.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (part !== "looking" || !isLooking(found.state)) return movedOn(scope);
    // One look is enough, and a flag does not push aside what a volunteer is already asked for.
    if (found.hand !== undefined || found.advised !== undefined) return movedOn(scope);
    const after = noted(found, { ...found, hand: "flag" }, { by: "ally", reason: "flag" }, scope);
    return changeCase(stored, after, { tell: [], volunteers: true }, scope);
  },
});
