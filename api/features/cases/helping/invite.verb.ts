import * as z from "zod";
import { personIds } from "../../../core/input/person-ids";
import { decided, refuse } from "../../../core/outcome";
import { inTurn } from "../../people/in-turn";
import { mostAbleFirst } from "../../people/most-able-first";
import { peopleBy } from "../../people/people-named";
import { recordAccess } from "../case/access-log";
import { someoneIn } from "../case/case";
import { changeCase } from "../case/change-case";
import { couldBeAsked } from "../case/could-be-asked";
import { note } from "../case/move";
import { partOf } from "../case/part";
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
      suits: (profile) => couldBeAsked(profile, scope),
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
    const able = mostAbleFirst(profiles, found, scope).filter(({ pk }) => !found.invited.includes(pk));
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
