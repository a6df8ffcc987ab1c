import { decided, refuse } from "../../../core/outcome";
import { changeCase } from "../case/change-case";
import { noted } from "../case/move";
import { handVerb } from "./help-verb";

/** A volunteer reminds: both of an agreement that is not signed, or an ally who has fallen silent. She learns no name. */
export const remind = handVerb({
  name: "cases.remind",
  does: "Remind the two of what they have not got round to.",
  input: {},
  decide(_input, stored, scope) {
    const found = stored.doc;
    const { hand, ...rest } = found;
    if (hand !== "agreement" && hand !== "nudge") return refuse("moved-on", "cases.refuse.hand", scope);
    const ally = found.ally === undefined ? [] : [found.ally.id];
    const tell = hand === "nudge" ? ally : [found.caller.id, ...ally];
    const after = noted(found, rest, { by: "volunteer", reason: "remind" }, scope);
    const { change } = changeCase(stored, after, { tell }, scope);
    return decided({ found: after, done: true, allies: [] }, change);
  },
});
