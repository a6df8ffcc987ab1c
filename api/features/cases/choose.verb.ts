import * as z from "zod";
import { moved } from "./case";
import { caseVerb, movedOn } from "./case-verb";
import { changeCase } from "./change-case";

/** R18, R29: the caller chooses one of those who offered; the others wait until that ally has answered. */
export const choose = caseVerb({
  name: "cases.choose",
  does: "Choose one of the allies who offered to help you.",
  input: { allyId: z.string().min(1).max(100) },
  decide({ allyId }, stored, part, scope) {
    const chosen = stored.doc.offers.find((offer) => offer.ally.id === allyId);
    if (part !== "caller" || stored.doc.state !== "offered" || chosen === undefined) return movedOn(scope);
    const after = moved(
      stored.doc,
      { state: "proposed", ally: chosen.ally },
      { by: "caller", reason: "choose", now: scope.now },
    );
    return changeCase(stored, after, [allyId], scope);
  },
});
