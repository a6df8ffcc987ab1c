import { todayOf } from "../../../core/calendar";
import { ticked } from "../../../core/input/ticked";
import { decided, refuse } from "../../../core/outcome";
import { placesLeft, placesOf } from "../../cases/case/cases-of";
import { EMPLOYEES } from "../../people/who-may";
import { afterAsking } from "../case/after-asking";
import { hasYetToAnswer } from "../case/asked-due";
import { pingCallerOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { relayMoveTo } from "../case/relay-move";
import { tellAsked } from "../case/tell-asked";
import { tellStaff } from "../case/tell-staff";
import { staffVerb } from "../staff-verb";
import { written } from "../writing/write-message";

/**
 * R18, R20: an ally who was asked says yes or no; nobody is assigned, and a no needs no reason. With the first yes the relay
 * opens, and whoever else was asked hears that it has gone another way.
 */
export const answer = staffVerb({
  name: "relay.answer",
  does: "Say whether you will stand alongside an anonymous caller.",
  who: EMPLOYEES,
  input: { accept: ticked },
  more: ({ me }) => ({ mine: placesOf(me.id) }),
  decide({ accept }, { stored, found, beside: { messages }, more: { mine } }, scope) {
    const { me } = scope;
    const tellVolunteer = found.volunteer === undefined ? [] : [tellStaff(found.volunteer.id)];
    if (!accept) {
      const asked = found.asked.map((each) =>
        each.ally.id === me.id && hasYetToAnswer(each) ? { ...each, answer: "no" as const } : each,
      );
      const after = afterAsking({ ...found, asked }, scope);
      const change = relayChange(stored, after, scope, { notices: tellVolunteer });
      return decided({ found: after, part: "gone", messages }, change);
    }
    const named = mine.items.map(({ doc }) => doc);
    if (placesLeft(me, named) === 0) return refuse("slow-down", "relay.refuse.full-now", scope, "full");
    const asked = found.asked.map((each) => {
      if (!hasYetToAnswer(each)) return each;
      return { ...each, answer: each.ally.id === me.id ? ("yes" as const) : ("passed" as const) };
    });
    const ally = found.asked.find((each) => each.ally.id === me.id)?.ally;
    const matchedOn = todayOf(scope);
    const next = {
      ...found,
      asked,
      matchedOn,
      pairFrom: written(found),
      ...(ally !== undefined && { ally }),
    };
    const to = { state: "relay-active", move: "ally" } as const;
    const after = relayMoveTo(found, next, to, { by: "ally", reason: "accept" }, scope);
    const passed = found.asked.filter((each) => hasYetToAnswer(each) && each.ally.id !== me.id);
    const notices = [...tellVolunteer, ...tellAsked(found, passed), pingCallerOf(found.pk)];
    return decided({ found: after, part: "ally", messages }, relayChange(stored, after, scope, { notices }));
  },
});
