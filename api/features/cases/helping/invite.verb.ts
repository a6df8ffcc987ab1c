import * as z from "zod";
import { personIds } from "../../../core/input/person-ids";
import { decided, refuse } from "../../../core/outcome";
import { peopleWith } from "../../../core/people-with";
import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { some } from "../../../core/verb";
import { ALLY_COURSE, trainedIn } from "../../learning/training";
import { recordAccess } from "../case/access-log";
import { type AllyshipCase, someoneIn } from "../case/case";
import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { canOffer, isAway } from "../case/part";
import { helpVerb } from "./help-verb";

const MOST_INVITED = 5;
const LOOKED_THROUGH = 500;
const SHORTLIST = 10;

/** Nobody has offered: a volunteer asks up to five allies to look. They offer or not, as anybody does (R18). */
export const invite = helpVerb({
  name: "cases.invite",
  does: "Ask up to five allies to look at a request that nobody has offered for.",
  input: { allies: personIds(SHORTLIST).default([]), enough: z.boolean().default(false) },
  more: () => ({
    people: some<Profile>("people", peopleWith("ally", LOOKED_THROUGH)),
  }),
  decide({ allies, enough }, { stored, found, more: { people } }, scope) {
    const { helpWanted: _helpWanted, ...rest } = found;
    const cause = { by: "volunteer", reason: "invite" } as const;
    if (enough) {
      const { change } = changeCase(stored, note(found, rest, cause, scope), { tell: "no-chase" }, scope);
      return decided({ found: rest, done: true, allies: [] }, change);
    }
    const list = shortlist(
      found,
      people.items.map(({ doc }) => doc),
      scope,
    );
    const left = MOST_INVITED - (found.invited.length % MOST_INVITED);
    if (allies.length === 0) {
      const writes = [recordAccess(found, "volunteer", scope)];
      const helping = { found, done: false, allies: list.slice(0, MOST_INVITED).map(someoneIn) };
      return decided(helping, { container: "cases", pk: found.pk, writes, notices: [] });
    }
    const chosen = new Set(allies);
    if (chosen.size > left || [...chosen].some((id) => !list.some(({ pk }) => pk === id)))
      return refuse("input", "cases.refuse.invite", scope, "not-to-be-asked");
    const next = { ...(chosen.size === left ? rest : found), invited: [...found.invited, ...chosen] };
    const after = note(found, next, cause, scope);
    const { change } = changeCase(stored, after, { tell: allies, pace: "morning" }, scope);
    const remaining = list
      .filter(({ pk }) => !chosen.has(pk))
      .slice(0, MOST_INVITED)
      .map(someoneIn);
    return decided({ found: after, done: after.helpWanted === undefined, allies: remaining }, change);
  },
});

/** Trained allies who are there and could offer: those with the skill first, and otherwise in an order that favours nobody. */
function shortlist(found: AllyshipCase, people: readonly Profile[], scope: Scope): Profile[] {
  const { digest } = scope;
  const asIfInvited = (pk: string) => ({ ...found, invited: [pk] });
  const could = people.filter((profile) => {
    const person = { ...profile, id: profile.pk };
    const free = !isAway(person) && trainedIn(person, ALLY_COURSE, scope) !== undefined;
    const unasked = !found.people.includes(profile.pk) && !found.invited.includes(profile.pk);
    return free && unasked && canOffer(asIfInvited(profile.pk), person);
  });
  const able = ({ skills }: Profile) => (skills?.includes(found.ask) ? 0 : 1);
  return could
    .map((profile) => ({ profile, order: `${able(profile)}${digest(found.pk, profile.pk)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, SHORTLIST)
    .map(({ profile }) => profile);
}
