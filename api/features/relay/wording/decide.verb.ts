import * as z from "zod";
import { todayOf } from "../../../core/calendar";
import { mayType } from "../../../core/input/typed";
import { decided, refuse } from "../../../core/outcome";
import { MOST_WORDS } from "../asking/anonymous-request";
import type { AnonymousCase, Brief } from "../case/anonymous-case";
import { relayChange } from "../case/relay-change";
import { moveUnseen, relayMoveTo } from "../case/relay-move";
import { tellStaff } from "../case/tell-staff";
import { codeVerb } from "../code-verb";

/**
 * R8: nobody beyond the volunteer reads a word before the caller has approved it. The caller approves, and chooses whether the
 * volunteer helps or an ally is found; or gives a wording of their own, which the volunteer looks at again; or stops.
 */
export const decide = codeVerb({
  name: "relay.decide",
  does: "Approve, change or stop the wording a volunteer proposes.",
  input: {
    version: z.number().int().min(1).max(100),
    answer: z.enum(["guided", "brokered", "edit", "stop"]),
    brief: mayType(MOST_WORDS).default(""),
  },
  decide({ version, answer, brief: text }, { stored, found, beside }, scope) {
    const { briefs = [], volunteer } = found;
    if (briefs.at(-1)?.version !== version) return refuse("moved-on", "relay.refuse.moved-on", scope);
    const cause = { by: "caller", reason: answer } as const;
    const notices = volunteer === undefined ? [] : [tellStaff(volunteer.id)];
    const become = (after: AnonymousCase) =>
      decided({ ...beside, found: after }, relayChange(stored, after, scope, { notices }));
    if (answer === "stop")
      return become(relayMoveTo(found, found, { state: "withdrawn", move: "clock" }, cause, scope));
    if (answer !== "edit") {
      const state = answer === "guided" ? "guided" : "brokering";
      return become(moveUnseen(found, found, { state, move: "volunteer" }, cause, scope));
    }
    if (text === "") return refuse("input", "relay.refuse.no-words", scope);
    const on = todayOf(scope);
    const own: Brief = { version: version + 1, by: "caller", text, on };
    const next = { ...found, briefs: [...briefs, own] };
    return become(moveUnseen(found, next, { state: "triage", move: "volunteer" }, cause, scope));
  },
});
