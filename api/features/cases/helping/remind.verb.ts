import { decided } from "../../../core/outcome";
import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { helpVerb } from "./help-verb";

/** A volunteer reminds, and learns no name: both of an agreement that is not signed, or an ally who has fallen silent. */
export const remind = helpVerb({
  name: "cases.remind",
  does: "Remind the two of what they have not got round to.",
  input: {},
  decide(_input, { stored, found }, scope) {
    const { helpWanted, ...rest } = found;
    const ally = found.ally === undefined ? [] : [found.ally.id];
    const tell = helpWanted === "nudge" ? ally : [found.caller.id, ...ally];
    const after = note(found, rest, { by: "volunteer", reason: "remind" }, scope);
    const { change } = changeCase(stored, after, { tell }, scope);
    return decided({ found: after, done: true, allies: [] }, change);
  },
});
