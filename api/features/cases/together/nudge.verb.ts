import { refuse } from "../../../core/outcome";
import { changeCase } from "../case/change-case";
import { mayNudge } from "../case/may-nudge";
import { entered } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/** The caller has heard nothing from her ally for five working days: the ally is reminded, and a volunteer may help. */
export const nudge = caseVerb({
  name: "cases.nudge",
  does: "Say that you have not heard from your ally.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "active" || part !== "caller") return movedOn(scope);
    if (!mayNudge(found, scope)) return refuse("slow-down", "cases.refuse.patience", scope);
    const next = { ...found, state: "nudged", hand: "nudge" } as const;
    const after = entered(found, next, { by: "caller", reason: "no-contact" }, scope);
    const tell = found.ally === undefined ? [] : [found.ally.id];
    return changeCase(stored, after, { tell, volunteers: true }, scope);
  },
});
