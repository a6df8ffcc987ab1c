import { type Refusal, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { typed } from "../../core/typed";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import { moved, someone } from "./case";
import { caseVerb, movedOn, notThere } from "./case-verb";
import { changeCase } from "./change-case";
import { canOffer } from "./part";

/** More than these a caller cannot weigh; the next ally is told so. */
const MOST_OFFERS = 20;

/** R18: an ally offers to help, in one line. R51: only somebody trained. */
export const offer = caseVerb({
  name: "cases.offer",
  does: "Offer to stand alongside the person who asks, in one line of your own.",
  input: { line: typed(300) },
  // Somebody who could offer but for the course is told so; for everybody else there is no such case.
  stranger: (found, scope) => (canOffer(found, scope.me) ? untrained(scope) : notThere(scope)),
  decide({ line }, stored, part, scope) {
    const { me, now } = scope;
    const found = stored.doc;
    if (part === "caller") return refuse("may-not", "cases.refuse.own", scope);
    const training = trainedIn(me, ALLY_COURSE, now);
    if (training === undefined) return untrained(scope);
    if (part !== "looking" || found.offers.length >= MOST_OFFERS) return movedOn(scope);
    const mine = { ally: someone(me), line, trainedOn: training.on, at: now.toISOString() };
    const after = moved(
      found,
      { state: "offered", offers: [...found.offers, mine] },
      { by: "ally", reason: "offer", now },
    );
    return changeCase(stored, after, [found.caller.id], scope);
  },
});

function untrained(scope: Scope): Refusal {
  return refuse("may-not", "cases.refuse.training", scope);
}
