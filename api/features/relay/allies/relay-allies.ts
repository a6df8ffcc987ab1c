import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { isAway } from "../../cases/case/part";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import type { AnonymousCase } from "../case/anonymous-case";

/** Whether somebody may be asked at all: an ally who is trained and there, and not the one who asks. R51. */
export function couldBeAsked(profile: Profile, scope: Scope): boolean {
  const person = { ...profile, id: profile.pk };
  const there = !isAway(person) && trainedIn(person, ALLY_COURSE, scope) !== undefined;
  return there && profile.roles.includes("ally") && profile.pk !== scope.me.id;
}

/**
 * Those of them a volunteer may ask by hand, who have had nothing to do with the case yet: with the skill first, and otherwise in an
 * order that favours nobody. Whom the caller keeps it from is not asked here: whether they are told is another matter (`tellAsked`).
 */
export function relayAllies(found: AnonymousCase, people: readonly Profile[], scope: Scope): Profile[] {
  const known = new Set([...found.people, ...found.apart, ...found.asked.map(({ ally }) => ally.id)]);
  const able = ({ skills }: Profile) => (found.ask !== undefined && skills?.includes(found.ask) ? 0 : 1);
  return [...new Map(people.map((profile) => [profile.pk, profile])).values()]
    .filter(({ pk }) => !known.has(pk))
    .map((profile) => ({ profile, order: `${able(profile)}${scope.digest(found.pk, profile.pk)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ profile }) => profile);
}
