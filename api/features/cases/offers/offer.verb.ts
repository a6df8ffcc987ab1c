import { typed } from "../../../core/input/typed";
import { refuse } from "../../../core/outcome";
import type { Person } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { type AllyshipCase, type Offer, someone } from "../case/case";
import { placesLeft, placesOf } from "../case/cases-of";
import { changeCase } from "../case/change-case";
import { moveTo, note } from "../case/move";
import { canOffer } from "../case/part";
import { caseVerb, movedOn } from "../case-verb";

/** R18: an ally offers to help, in one line. R17: with a place to give. R51: only somebody trained. */
export const offer = caseVerb({
  name: "cases.offer",
  does: "Offer to stand alongside the person who asks, in one line of your own.",
  input: { line: typed(300) },
  more: ({ me }) => ({ mine: placesOf(me.id) }),
  instead(found, part, scope) {
    if (part === "caller") return refuse("may-not", "cases.refuse.own", scope, "own-request");
    // Somebody who could offer but for the course or being away is told so; for everybody else there is no such case.
    if (part !== undefined || !canOffer(found, scope.me)) return undefined;
    return trained(scope) === undefined
      ? refuse("may-not", "cases.refuse.training", scope, "untrained")
      : refuse("may-not", "cases.refuse.away", scope);
  },
  decide({ line }, { stored, found, more: { mine } }, scope) {
    const { me, now } = scope;
    const training = trained(scope);
    // Whoever looks is trained: that is what makes it their part.
    if (training === undefined) return movedOn(scope);
    const cases = mine.items.map(({ doc }) => doc);
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
    const cause = { by: "ally", reason: "offer" } as const;
    // A further offer does not give a caller who is silent more time to be silent in.
    const after =
      found.state === "open" ? moveTo(found, next, cause, scope) : note(found, next, cause, scope);
    const pace = found.tellAtOnce ? "at-once" : "morning";
    return changeCase(stored, after, { tell: [found.caller.id], pace }, scope);
  },
});

/** Whom the two both have to do with: said to the caller before the choice, and to nobody else. */
function sharedBetween(found: AllyshipCase, me: Person): Offer["shares"] {
  if (found.line.includes(me.id)) return "line";
  if (me.managers.some((id) => found.line.includes(id))) return "manager";
  return me.unit !== null && me.unit === found.caller.unit ? "unit" : null;
}

function trained(scope: Scope) {
  return trainedIn(scope.me, ALLY_COURSE, scope);
}
