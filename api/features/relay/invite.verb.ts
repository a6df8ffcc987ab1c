import * as z from "zod";
import { localDate } from "../../core/calendar";
import { decided, refuse } from "../../core/outcome";
import { peopleWith } from "../../core/people-with";
import type { Profile } from "../../core/person";
import { type Loaded, some } from "../../core/verb";
import { someoneIn } from "../cases/case";
import { VOLUNTEERS } from "../cases/employees";
import { MOST_ASKED } from "./asked-due";
import { relayChange } from "./relay-change";
import { ticking, turnTo } from "./relay-step";
import { relayShortlist } from "./shortlist";
import { staffVerb } from "./staff-verb";
import { tellStaff } from "./tell-staff";

const LOOKED_THROUGH = 500;

/** R10: a volunteer asks at most three allies by hand. Without one named, whom there is to ask. */
export const invite = staffVerb({
  name: "relay.invite",
  does: "Ask up to three trained allies, by hand, to stand alongside an anonymous caller.",
  who: VOLUNTEERS,
  parts: ["volunteer"],
  input: { ally: z.string().min(1).max(100).optional() },
  more: () => ({ people: some<Profile>("people", peopleWith("ally", LOOKED_THROUGH)) }),
  decide({ ally }, stored, scope, { messages, more }) {
    const { people } = more as Loaded<{ people: ReturnType<typeof some<Profile>> }>;
    const found = stored.doc;
    if (found.state !== "brokering") return refuse("moved-on", "relay.refuse.moved-on", scope);
    const profiles = people.items.map(({ doc }) => doc);
    const list = relayShortlist(found, profiles, scope);
    const sees = { part: "volunteer", messages } as const;
    if (ally === undefined) return decided({ ...sees, found, allies: list.map(someoneIn) });
    const chosen = list.find(({ pk }) => pk === ally);
    if (chosen === undefined || found.asked.length >= MOST_ASKED)
      return refuse("input", "relay.refuse.invite", scope);
    const on = localDate(scope.now, scope.settings.calendar);
    const asked = [...found.asked, { ally: someoneIn(chosen), on }];
    const next = { ...found, asked, people: [...new Set([...found.people, chosen.pk])] };
    const after = ticking(turnTo(next, "ally", scope), scope);
    const room = asked.length < MOST_ASKED;
    const left = room ? list.filter(({ pk }) => pk !== chosen.pk).map(someoneIn) : [];
    const change = relayChange(stored, after, scope, { notices: [tellStaff(chosen.pk)] });
    return decided({ ...sees, found: after, allies: left }, change);
  },
});
