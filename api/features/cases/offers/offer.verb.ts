import { type Refusal, refuse } from "../../../core/outcome";
import type { Person } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { typed } from "../../../core/typed";
import { some } from "../../../core/verb";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { type AllyshipCase, type Offer, someone } from "../case/case";
import { placesLeft, placesOf } from "../case/cases-of";
import { changeCase } from "../case/change-case";
import { entered, noted } from "../case/move";
import { canOffer, isAway } from "../case/part";
import { caseVerb, movedOn, notThere } from "../case-verb";

/** More than these a caller cannot weigh; the next ally is told so. */
const MOST_OFFERS = 20;

/** R18: an ally offers to help, in one line. R17: with a place to give. R51: only somebody trained. */
export const offer = caseVerb({
  name: "cases.offer",
  does: "Offer to stand alongside the person who asks, in one line of your own.",
  input: { line: typed(300) },
  more: ({ me }) => ({ mine: some<AllyshipCase>("cases", placesOf(me.id)) }),
  // Somebody who could offer but for the course or her being away is told so; for everybody else there is no such case.
  stranger(found, scope) {
    if (!canOffer(found, scope.me)) return notThere(scope);
    return trained(scope) === undefined ? untrained(scope) : refuse("may-not", "cases.refuse.away", scope);
  },
  decide({ line }, stored, part, scope, { mine }) {
    const { me, now } = scope;
    const found = stored.doc;
    if (part === "caller") return refuse("may-not", "cases.refuse.own", scope);
    const training = trained(scope);
    if (training === undefined) return untrained(scope);
    if (part !== "looking" || found.offers.length >= MOST_OFFERS) return movedOn(scope);
    const cases = mine.items.map(({ doc }) => doc);
    if (isAway(me)) return refuse("may-not", "cases.refuse.away", scope);
    if (placesLeft(me, cases) === 0) return refuse("may-not", "cases.refuse.full", scope);
    const offered: Offer = {
      ally: someone(me),
      line,
      trainedOn: training.on,
      skills: me.skills ?? [],
      standing: me.roles.some((role) => role === "mentor" || role === "manager" || role === "sponsor"),
      shares: sharedBetween(found, me),
      at: now.toISOString(),
    };
    const next = {
      ...found,
      state: "offered",
      offers: [...found.offers, offered],
      wondering: false,
    } as const;
    const doing = { by: "ally", reason: "offer" } as const;
    // A further offer does not give a caller who is silent more time to be silent in.
    const after =
      found.state === "open" ? entered(found, next, doing, scope) : noted(found, next, doing, scope);
    const pace = found.tellAtOnce ? "at-once" : "morning";
    return changeCase(stored, after, { tell: [found.caller.id], pace }, scope);
  },
});

/** Whom the two both have to do with: said to the caller before she chooses, and to nobody else. */
function sharedBetween(found: AllyshipCase, me: Person): Offer["shares"] {
  if (found.line.includes(me.id)) return "line";
  if (me.managers.some((id) => found.line.includes(id))) return "manager";
  return me.unit !== null && me.unit === found.caller.unit ? "unit" : null;
}

function trained({ me, now }: Scope) {
  return trainedIn(me, ALLY_COURSE, now);
}

function untrained(scope: Scope): Refusal {
  return refuse("may-not", "cases.refuse.training", scope);
}
