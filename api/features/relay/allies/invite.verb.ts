import { todayOf } from "../../../core/calendar";
import { personId } from "../../../core/input/person-id";
import { mayType } from "../../../core/input/typed";
import { nameKey } from "../../../core/name-key";
import { decided, refuse } from "../../../core/outcome";
import type { Profile } from "../../../core/person";
import type { Scope } from "../../../core/scope";
import { someoneIn } from "../../cases/case/case";
import { couldBeAsked } from "../../cases/case/could-be-asked";
import { inTurn } from "../../people/in-turn";
import { peopleBy, peopleNamed } from "../../people/people-named";
import { VOLUNTEERS } from "../../people/who-may";
import type { Asked } from "../case/anonymous-case";
import { MOST_ASKED } from "../case/asked-due";
import { isHiddenFrom } from "../case/may-claim";
import { relayChange } from "../case/relay-change";
import { giveMoveTo, withNextRelayClock } from "../case/relay-move";
import { tellAsked } from "../case/tell-asked";
import { staffVerb } from "../staff-verb";
import { relayAllies } from "./relay-allies";

/** How many a volunteer picks from at a time. */
const SHORTLIST = 12;

/**
 * R10: a volunteer asks at most three allies by hand. Without one chosen, whom there is to ask, or to look for by name. Neither
 * the list nor the answer depends on whom the caller keeps it from: those hear nothing, and look as if they did not answer.
 */
export const invite = staffVerb({
  name: "relay.invite",
  does: "Ask up to three trained allies, by hand, to stand alongside an anonymous caller.",
  who: VOLUNTEERS,
  input: { ally: personId.optional(), name: mayType(100).default("") },
  more: (scope, given) => ({ people: alliesFor(given, scope) }),
  decide({ ally }, { stored, found, beside: { messages }, more: { people } }, scope) {
    const profiles = people.items.map(({ doc }) => doc);
    const able = relayAllies(found, profiles, scope);
    const left = able.filter(({ pk }) => pk !== ally).slice(0, SHORTLIST);
    const listIn = ({ length }: readonly Asked[]) => (length < MOST_ASKED ? left.map(someoneIn) : []);
    const sees = { part: "volunteer", messages } as const;
    if (ally === undefined) return decided({ ...sees, found, allies: listIn(found.asked) });
    const chosen = able.find(({ pk }) => pk === ally);
    if (chosen === undefined || found.asked.length >= MOST_ASKED)
      return refuse("input", "relay.refuse.invite", scope, "not-to-be-asked");
    const one = { ally: someoneIn(chosen), on: todayOf(scope) };
    const asked = [...found.asked, one];
    // Whoever has a part finds the case by this; somebody it is kept from is given none.
    const withPart = isHiddenFrom(found, one.ally) ? [] : [chosen.pk];
    const next = { ...found, asked, people: [...new Set([...found.people, ...withPart])] };
    const after = withNextRelayClock(giveMoveTo(next, "ally", scope), scope);
    const change = relayChange(stored, after, scope, { notices: tellAsked(found, [one]) });
    return decided({ ...sees, found: after, allies: listIn(asked) }, change);
  },
});

interface Given {
  readonly caseId: string;
  readonly ally?: string | undefined;
  readonly name: string;
}

/** Whom there is to ask, wherever in the directory: the one who was chosen, or whoever has this full name, before anybody else. */
function alliesFor({ caseId, ally, name }: Given, scope: Scope) {
  const wanted = nameKey(name);
  const suits = (profile: Profile) =>
    profile.pk !== scope.me.id &&
    couldBeAsked(profile, scope) &&
    (profile.pk === ally || nameKey(profile.name).includes(wanted));
  const first = ally === undefined ? wanted !== "" && peopleNamed(name) : peopleBy("pk", [ally]);
  return inTurn("ally", scope.digest("allies", caseId), { suits, ...(first && { first }) });
}
