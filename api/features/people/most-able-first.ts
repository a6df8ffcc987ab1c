import type { Profile } from "../../core/person";
import type { Scope } from "../../core/scope";
import type { Ask } from "../learning/asks";

/** What an order follows from: the case, and what it is asked for, where that is still known. */
interface OfCase {
  readonly pk: string;
  readonly ask?: Ask;
}

/** These people, each once: those with the skill that is asked for first, and otherwise in an order that favours nobody. */
export function mostAbleFirst(
  people: readonly Profile[],
  { pk, ask }: OfCase,
  { digest }: Pick<Scope, "digest">,
): Profile[] {
  const able = ({ skills }: Profile) => (ask !== undefined && skills?.includes(ask) ? 0 : 1);
  return [...new Map(people.map((profile) => [profile.pk, profile])).values()]
    .map((profile) => ({ profile, order: `${able(profile)}${digest(pk, profile.pk)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ profile }) => profile);
}
