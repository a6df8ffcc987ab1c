import type { Person } from "../../core/person";
import { ALLY_COURSE, trainedIn } from "../learning/training";
import type { AllyshipCase } from "./case";

/**
 * Somebody's part in a case.
 * caller: she asked. ally: with her now. proposed: chosen, not answered yet. offering: waiting for her choice.
 * released: offered, and it went another way. looking: could offer. none: for this person the case does not exist.
 */
export type Part = "caller" | "ally" | "proposed" | "offering" | "released" | "looking" | "none";

/** R18, R51: the one place that says who sees a case. */
export function partOf(found: AllyshipCase, person: Person, now: Date): Part {
  if (found.caller.id === person.id) return "caller";
  if (found.ally?.id === person.id) return found.state === "proposed" ? "proposed" : "ally";
  if (found.offers.some((offer) => offer.ally.id === person.id)) return "offering";
  if (found.released.includes(person.id)) return "released";
  return canOffer(found, person) && trainedIn(person, ALLY_COURSE, now) !== undefined ? "looking" : "none";
}

/** Whether the case still looks for an ally and is not kept from this person. Training is asked about separately. */
export function canOffer(found: AllyshipCase, person: Person): boolean {
  return (found.state === "open" || found.state === "offered") && !found.hiddenFrom.includes(person.id);
}
