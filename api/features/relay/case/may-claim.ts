import { nameKey } from "../../../core/name-key";
import type { Person } from "../../../core/person";
import type { AnonymousCase } from "./anonymous-case";
import { viewedState } from "./viewed-state";

/**
 * R16: for whom an anonymous case does not exist: people and units its caller keeps it from, and volunteers who declared a
 * conflict or fell silent. Nobody can know who else has a tie to the caller, so a volunteer signs that they have none.
 */
export function isKeptFrom(found: AnonymousCase, person: Pick<Person, "id" | "unit">): boolean {
  return found.apart.includes(person.id) || isHiddenFrom(found, person);
}

/**
 * Whether the caller keeps it from this person. Only what reaches the person themselves goes by it: what staff can choose, see,
 * count or be refused must not tell whom a caller fears (privacy.md).
 */
export function isHiddenFrom(found: AnonymousCase, { id, unit }: Pick<Person, "id" | "unit">): boolean {
  const { hiddenFrom = [], hiddenUnits = [] } = found;
  return hiddenFrom.includes(id) || (unit !== null && hiddenUnits.includes(nameKey(unit)));
}

/** Whether this volunteer may see that the case waits, and claim it. */
export function mayClaim(
  found: AnonymousCase,
  me: Pick<Person, "id" | "unit" | "roles">,
  now: Date,
): boolean {
  if (found.state !== "received" || viewedState(found, now) === "unseen") return false;
  // Whoever was asked to be its ally knows of it by the brief alone, and never reads the caller's own words.
  if (found.people.includes(me.id)) return false;
  return me.roles.includes("volunteer") && !me.roles.includes("hr") && !isKeptFrom(found, me);
}
