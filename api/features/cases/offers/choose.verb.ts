import { personId } from "../../../core/input/person-id";
import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/** R18, R29: the caller chooses one of those who offered; the others wait until that ally has answered. */
export const choose = caseVerb({
  name: "cases.choose",
  does: "Choose one of the allies who offered to help you.",
  input: { allyId: personId },
  decide({ allyId }, { stored, found }, scope) {
    const chosen = found.offers.find((offer) => offer.ally.id === allyId);
    if (chosen === undefined) return movedOn(scope);
    const next = { ...found, state: "proposed", ally: chosen.ally } as const;
    const after = moveTo(found, next, { by: "caller", reason: "choose" }, scope);
    return changeCase(stored, after, { tell: [allyId] }, scope);
  },
});
