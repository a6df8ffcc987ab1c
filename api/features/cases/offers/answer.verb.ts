import * as z from "zod";
import { refuse } from "../../../core/outcome";
import { placesLeft, placesOf } from "../case/cases-of";
import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { passedOverWith, withoutOffer } from "../case/part-ways";
import { caseVerb } from "../case-verb";

/**
 * The chosen ally says yes or not this time; a yes says too that no conflict of interest stands in the way.
 * R20: a yes is the match, explicit and dated; a no leaves no mark.
 */
export const answer = caseVerb({
  name: "cases.answer",
  does: "Say whether you will stand alongside the person who chose you.",
  input: { accept: z.boolean() },
  more: ({ me }) => ({ mine: placesOf(me.id) }),
  decide({ accept }, { stored, found, more: { mine } }, scope) {
    const { me, now } = scope;
    const { caller } = found;
    if (!accept) {
      const after = withoutOffer(found, me.id, { by: "ally", reason: "decline" }, scope);
      return changeCase(stored, after, { tell: [caller.id] }, scope);
    }
    const others = mine.items.map(({ doc }) => doc);
    if (placesLeft(me, others) === 0) return refuse("may-not", "cases.refuse.full-now", scope, "full");
    const passed = found.offers.map(({ ally }) => ally.id).filter((id) => id !== me.id);
    const { helpWanted: _helpWanted, ...rest } = found;
    const next = {
      ...rest,
      state: "agreeing",
      offers: [],
      passedOver: passedOverWith(found, passed, now),
      matchedAt: now.toISOString(),
    } as const;
    const after = moveTo(found, next, { by: "ally", reason: "accept" }, scope);
    return changeCase(stored, after, { tell: [caller.id, ...passed] }, scope);
  },
});
