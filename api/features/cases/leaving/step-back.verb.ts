import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { partWays, passedOverWith, withoutOffer } from "../case/part-ways";
import { caseVerb } from "../case-verb";

/** R106: an ally may always step back, from an offer or from an allyship, and needs no reason. */
export const stepBack = caseVerb({
  name: "cases.step-back",
  does: "Take back your offer, or hand your part as an ally back.",
  input: {},
  decide(_input, { stored, found, part }, scope) {
    const { me, now } = scope;
    const cause = { by: "ally", reason: "step-back" } as const;
    if (part === "offering" && found.state === "offered") {
      const after = withoutOffer(found, me.id, cause, scope);
      return changeCase(stored, after, { tell: [found.caller.id], pace: "morning" }, scope);
    }
    if (part === "offering") {
      // Somebody else has been chosen meanwhile: for the two of them nothing changes.
      const offers = found.offers.filter(({ ally }) => ally.id !== me.id);
      const passedOver = passedOverWith(found, [me.id], now);
      const after = note(found, { ...found, offers, passedOver }, cause, scope);
      return changeCase(stored, after, { tell: "no-chase" }, scope);
    }
    return changeCase(stored, partWays(found, cause, scope), { tell: [found.caller.id] }, scope);
  },
});
