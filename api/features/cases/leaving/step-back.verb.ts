import { areTogether } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { noted } from "../case/move";
import { partWays, releasedWith, withoutOffer } from "../case/part-ways";
import { caseVerb, movedOn } from "../case-verb";

/** R106: an ally may always step back, from an offer or from an allyship, and needs no reason. */
export const stepBack = caseVerb({
  name: "cases.step-back",
  does: "Take back your offer, or hand your part as an ally back.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    const { me, now } = scope;
    const doing = { by: "ally", reason: "step-back" } as const;
    if (part === "offering" && found.state === "offered") {
      const after = withoutOffer(found, me.id, doing, scope);
      return changeCase(stored, after, { tell: [found.caller.id], pace: "morning" }, scope);
    }
    if (part === "offering") {
      // Somebody else has been chosen meanwhile: for the two of them nothing changes.
      const offers = found.offers.filter(({ ally }) => ally.id !== me.id);
      const released = releasedWith(found, [me.id], now);
      const after = noted(found, { ...found, offers, released }, doing, scope);
      return changeCase(stored, after, { tell: "no-chase" }, scope);
    }
    const working = part === "ally" && (found.state === "agreeing" || areTogether(found.state));
    if (!working) return movedOn(scope);
    return changeCase(stored, partWays(found, doing, scope), { tell: [found.caller.id] }, scope);
  },
});
