import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { caseVerb } from "../case-verb";

/**
 * R50: an ally thinks that this is not for an ally. A volunteer looks; nothing happens to the caller, who may be shown a
 * better way. It stays open meanwhile.
 */
export const flag = caseVerb({
  name: "cases.flag",
  does: "Say that this request may need somebody other than an ally.",
  input: {},
  decide(_input, { stored, found }, scope) {
    const after = note(found, { ...found, helpWanted: "flag" }, { by: "ally", reason: "flag" }, scope);
    return changeCase(stored, after, { tell: [], volunteers: true }, scope);
  },
});
