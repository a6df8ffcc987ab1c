import * as z from "zod";
import { personIds } from "../../../core/input/person-ids";
import { decided, refuse } from "../../../core/outcome";
import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { inTurn } from "../../people/in-turn";
import { peopleBy } from "../../people/people-named";
import { recordAccess } from "../case/access-log";
import { type AllyshipCase, someoneIn } from "../case/case";
import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { isAway, partOf } from "../case/part";
import { helpVerb } from "./help-verb";

const MOST_INVITED = 5;
const MOST_CHOSEN = 10;

/**
 * Nobody has offered: a volunteer asks up to five allies to look. They offer or not, as anybody does (R18). Neither the list nor
 * the answer depends on who asks, or on whom they keep it from: those hear nothing, and look as if they did not offer (privacy.md).
 */
export const invite = helpVerb({
  name: "cases.invite",
  does: "Ask up to five allies to look at a request that nobody has offered for.",
  input: { allies: personIds(MOST_CHOSEN).default([]), enough: z.boolean().default(false) },
  more: (scope, { caseId, allies }) => ({
    people: inTurn("ally", scope.digest("allies", caseId), {
      suits: (profile) => couldLook(profile, scope),
      ...(allies.length > 0 && { first: peopleBy("pk", allies) }),
    }),
  }),
  decide({ allies, enough }, { stored, found, more: { people } }, scope) {
    const { helpWanted: _helpWanted, ...rest } = found;
    const cause = { by: "volunteer", reason: "invite" } as const;
    if (enough) {
      const { change } = changeCase(stored, note(found, rest, cause, scope), { tell: "no-chase" }, scope);
      return decided({ found: rest, done: true, allies: [] }, change);
    }
    const profiles = people.items.map(({ doc }) => doc);
    const able = unasked(found, profiles, scope);
    const left = MOST_INVITED - (found.invited.length % MOST_INVITED);
    if (allies.length === 0) {
      const writes = [recordAccess(found, "volunteer", scope)];
      const helping = { found, done: false, allies: able.slice(0, MOST_INVITED).map(someoneIn) };
      return decided(helping, { container: "cases", pk: found.pk, writes, notices: [] });
    }
    const chosen = new Set(allies);
    if (chosen.size > left || [...chosen].some((id) => !able.some(({ pk }) => pk === id)))
      return refuse("input", "cases.refuse.invite", scope, "not-to-be-asked");
    const next = { ...(chosen.size === left ? rest : found), invited: [...found.invited, ...chosen] };
    const after = note(found, next, cause, scope);
    const told = able
      .filter(({ pk }) => chosen.has(pk))
      .filter((profile) => partOf(after, { ...profile, id: profile.pk }, scope) === "looking")
      .map(({ pk }) => pk);
    const tell = told.length > 0 ? told : "nobody-left";
    const { change } = changeCase(stored, after, { tell, pace: "morning" }, scope);
    const remaining = able
      .filter(({ pk }) => !chosen.has(pk))
      .slice(0, MOST_INVITED)
      .map(someoneIn);
    return decided({ found: after, done: after.helpWanted === undefined, allies: remaining }, change);
  },
});

/** Trained, and there. */
function couldLook(profile: Profile, scope: Scope): boolean {
  const person = { ...profile, id: profile.pk };
  const isTrained = trainedIn(person, ALLY_COURSE, scope) !== undefined;
  return isTrained && !isAway(person) && profile.roles.includes("ally");
}

/** Those who were not asked yet: with the skill first, and otherwise in an order that favours nobody. */
function unasked(found: AllyshipCase, people: readonly Profile[], { digest }: Scope): Profile[] {
  const able = ({ skills }: Profile) => (skills?.includes(found.ask) ? 0 : 1);
  return [...new Map(people.map((profile) => [profile.pk, profile])).values()]
    .filter(({ pk }) => !found.invited.includes(pk))
    .map((profile) => ({ profile, order: `${able(profile)}${digest(found.pk, profile.pk)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ profile }) => profile);
}
