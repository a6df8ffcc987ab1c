import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { isAway } from "../../cases/case/part";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import type { AnonymousCase } from "../case/anonymous-case";
import { isKeptFrom } from "../case/may-claim";

/**
 * Allies a volunteer may ask by hand: trained, there, and not among those the caller keeps it from, whose absence looks like
 * any other. Those with the skill first, and otherwise in an order that favours nobody. R51.
 */
export function relayAllies(found: AnonymousCase, people: readonly Profile[], scope: Scope): Profile[] {
  const { digest, me } = scope;
  const could = people.filter((profile) => {
    const person = { ...profile, id: profile.pk };
    const there = !isAway(person) && trainedIn(person, ALLY_COURSE, scope) !== undefined;
    return there && !isKeptFrom(found, person) && !found.people.includes(profile.pk) && profile.pk !== me.id;
  });
  const able = ({ skills }: Profile) => (found.ask !== undefined && skills?.includes(found.ask) ? 0 : 1);
  return could
    .map((profile) => ({ profile, order: `${able(profile)}${digest(found.pk, profile.pk)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ profile }) => profile);
}
