import { refuse } from "../../../core/outcome";
import { changeCase } from "../case/change-case";
import { mayNudge } from "../case/may-nudge";
import { moveTo } from "../case/move";
import { caseVerb } from "../case-verb";

/** The caller has heard nothing from their ally for five working days: the ally is reminded, and a volunteer may help. */
export const nudge = caseVerb({
  name: "cases.nudge",
  does: "Say that you have not heard from your ally.",
  input: {},
  decide(_input, { stored, found }, scope) {
    if (!mayNudge(found, scope)) return refuse("slow-down", "cases.refuse.patience", scope, "too-soon");
    const next = { ...found, state: "nudged", helpWanted: "nudge" } as const;
    const after = moveTo(found, next, { by: "caller", reason: "no-contact" }, scope);
    const tell = found.ally === undefined ? [] : [found.ally.id];
    return changeCase(stored, after, { tell, volunteers: true }, scope);
  },
});
