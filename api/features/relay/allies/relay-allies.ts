import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { mostAbleFirst } from "../../people/most-able-first";
import type { AnonymousCase } from "../case/anonymous-case";

/**
 * Those of them a volunteer may ask by hand, who have had nothing to do with the case yet: with the skill first, and otherwise in an
 * order that favours nobody. Whom the caller keeps it from is not asked here: whether they are told is another matter (`tellAsked`).
 */
export function relayAllies(found: AnonymousCase, people: readonly Profile[], scope: Scope): Profile[] {
  const known = new Set([...found.people, ...found.apart, ...found.asked.map(({ ally }) => ally.id)]);
  return mostAbleFirst(people, found, scope).filter(({ pk }) => !known.has(pk));
}
