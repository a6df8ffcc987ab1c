import * as z from "zod";
import { type AllyshipCase, moved, someone } from "./case";
import { caseVerb, movedOn } from "./case-verb";
import { changeCase } from "./change-case";

/** The chosen ally says yes or not this time. R20: a yes is the match, explicit and dated; a no leaves no mark. */
export const answer = caseVerb({
  name: "cases.answer",
  does: "Say whether you will stand alongside the person who chose you.",
  input: { accept: z.boolean() },
  decide({ accept }, stored, part, scope) {
    if (part !== "proposed") return movedOn(scope);
    const { me, now } = scope;
    const others = stored.doc.offers.map((offer) => offer.ally.id).filter((id) => id !== me.id);
    if (!accept) {
      const { ally: _declined, ...before } = stored.doc;
      const after = moved(before, declined(stored.doc, me.id), {
        by: "ally",
        reason: "decline",
        now,
      });
      return changeCase(stored, after, [stored.doc.caller.id], scope);
    }
    const after = moved(
      stored.doc,
      {
        state: "active",
        ally: someone(me),
        offers: stored.doc.offers.filter((offer) => offer.ally.id === me.id),
        released: [...stored.doc.released, ...others],
        matchedAt: now.toISOString(),
      },
      { by: "ally", reason: "accept", now },
    );
    return changeCase(stored, after, [stored.doc.caller.id, ...others], scope);
  },
});

function declined(found: AllyshipCase, allyId: string) {
  const offers = found.offers.filter((offer) => offer.ally.id !== allyId);
  const state = offers.length > 0 ? ("offered" as const) : ("open" as const);
  return { state, offers, released: [...found.released, allyId] };
}
