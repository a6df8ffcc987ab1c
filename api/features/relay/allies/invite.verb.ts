import { todayOf } from "../../../core/calendar";
import { personId } from "../../../core/input/person-id";
import { mayType } from "../../../core/input/typed";
import { nameKey } from "../../../core/name-key";
import { decided, refuse } from "../../../core/outcome";
import { peopleWith } from "../../../core/people-with";
import type { Profile } from "../../../core/person";
import { some } from "../../../core/verb";
import { someoneIn } from "../../cases/case/case";
import { VOLUNTEERS } from "../../people/who-may";
import { MOST_ASKED } from "../case/asked-due";
import { relayChange } from "../case/relay-change";
import { giveMoveTo, withNextRelayClock } from "../case/relay-move";
import { tellStaff } from "../case/tell-staff";
import { staffVerb } from "../staff-verb";
import { relayAllies } from "./relay-allies";

const LOOKED_THROUGH = 500;

/** How many a volunteer picks from at a time. */
const SHORTLIST = 12;

/** R10: a volunteer asks at most three allies by hand. Without one chosen, whom there is to ask, or to look for by name. */
export const invite = staffVerb({
  name: "relay.invite",
  does: "Ask up to three trained allies, by hand, to stand alongside an anonymous caller.",
  who: VOLUNTEERS,
  input: { ally: personId.optional(), name: mayType(100).default("") },
  more: () => ({ people: some<Profile>("people", peopleWith("ally", LOOKED_THROUGH)) }),
  decide({ ally, name }, { stored, found, beside: { messages }, more: { people } }, scope) {
    const profiles = people.items.map(({ doc }) => doc);
    const able = relayAllies(found, profiles, scope);
    const list = shortlist(able, name);
    const sees = { part: "volunteer", messages } as const;
    if (ally === undefined) return decided({ ...sees, found, allies: list.map(someoneIn) });
    const chosen = able.find(({ pk }) => pk === ally);
    if (chosen === undefined || found.asked.length >= MOST_ASKED)
      return refuse("input", "relay.refuse.invite", scope, "not-to-be-asked");
    const on = todayOf(scope);
    const asked = [...found.asked, { ally: someoneIn(chosen), on }];
    const next = { ...found, asked, people: [...new Set([...found.people, chosen.pk])] };
    const after = withNextRelayClock(giveMoveTo(next, "ally", scope), scope);
    const room = asked.length < MOST_ASKED;
    const left = room
      ? shortlist(able, "")
          .filter(({ pk }) => pk !== chosen.pk)
          .map(someoneIn)
      : [];
    const change = relayChange(stored, after, scope, { notices: [tellStaff(chosen.pk)] });
    return decided({ ...sees, found: after, allies: left }, change);
  },
});

/** The first of them; or, where the volunteer looks for somebody, those whose name has it. */
function shortlist(able: readonly Profile[], name: string): Profile[] {
  const wanted = nameKey(name);
  return able.filter((profile) => nameKey(profile.name).includes(wanted)).slice(0, SHORTLIST);
}
