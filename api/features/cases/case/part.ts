import type { DatedBy } from "../../../core/calendar";
import type { Person } from "../../../core/person";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import type { AllyshipCase } from "./case";
import { isLooking } from "./case-state";

/**
 * Somebody's part in a case.
 * caller: asked. ally: with the caller now. proposed: chosen, not answered yet. offering: waiting for the caller's choice.
 * released: offered, and it went another way. former: was with the caller, and that is over. looking: could offer.
 * none: for this person the case does not exist.
 */
export const PARTS = [
  "caller",
  "ally",
  "proposed",
  "offering",
  "released",
  "former",
  "looking",
  "none",
] as const;
export type Part = (typeof PARTS)[number];

/** R17, R18, R51: the one place that says who sees a case. */
export function partOf(found: AllyshipCase, person: Person, when: DatedBy): Part {
  const { id } = person;
  if (found.caller.id === id) return "caller";
  if (found.former.some((ended) => ended.id === id)) return "former";
  if (found.ally?.id === id) return found.state === "proposed" ? "proposed" : "ally";
  if (found.hiddenFrom.includes(id)) return "none";
  if (found.offers.some((offer) => offer.ally.id === id)) return "offering";
  if (found.passedOver.some((ended) => ended.id === id)) return "released";
  const ready = canOffer(found, person) && !isAway(person);
  return ready && trainedIn(person, ALLY_COURSE, when) !== undefined ? "looking" : "none";
}

/** Whether the case looks for an ally and is not kept from this person. Training and availability are asked apart. */
export function canOffer(found: AllyshipCase, person: Person): boolean {
  if (!isLooking(found.state) || found.hiddenFrom.includes(person.id)) return false;
  // Somebody who reports to the caller could hardly say no to them.
  if (person.managers.includes(found.caller.id)) return false;
  if (found.invited.includes(person.id)) return true;
  if (found.audience === "invited") return false;
  if (found.audience === "everyone") return true;
  return (person.unit === found.caller.unit) === (found.audience === "own-unit");
}

/** R17: away, or with no place to give. */
export function isAway({ availability }: Person): boolean {
  return availability !== undefined && (availability.away || availability.places === 0);
}
