import * as z from "zod";
import { localDate } from "../../../core/calendar";
import { decided, refuse } from "../../../core/outcome";
import { mayType } from "../../../core/typed";
import { MOST_WORDS } from "../asking/anonymous-request";
import type { AnonymousCase, Brief } from "../case/anonymous-case";
import { relayChange } from "../case/relay-change";
import { stepTo, stepUnseen } from "../case/relay-move";
import { tellStaff } from "../case/tell-staff";
import { codeVerb } from "../code-verb";

/**
 * R8: nobody beyond the volunteer reads a word before the caller has approved it. She approves, and chooses whether the
 * volunteer helps or an ally is found; or gives her own wording, which the volunteer looks at again; or stops.
 */
export const decide = codeVerb({
  name: "relay.decide",
  does: "Approve, change or stop the wording a volunteer proposes.",
  input: {
    version: z.number().int().min(1).max(100),
    answer: z.enum(["guided", "brokered", "edit", "stop"]),
    brief: mayType(MOST_WORDS).default(""),
  },
  decide({ version, answer, brief: text }, stored, scope, opened) {
    const found = stored.doc;
    const { briefs = [], volunteer } = found;
    if (found.state !== "brief-review" && found.state !== "dormant")
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    if (briefs.at(-1)?.version !== version) return refuse("moved-on", "relay.refuse.moved-on", scope);
    const doing = { by: "caller", reason: answer } as const;
    const notices = volunteer === undefined ? [] : [tellStaff(volunteer.id)];
    const become = (after: AnonymousCase) =>
      decided({ ...opened, found: after }, relayChange(stored, after, scope, { notices }));
    if (answer === "stop")
      return become(stepTo(found, found, { state: "withdrawn", turn: "clock" }, doing, scope));
    if (answer !== "edit") {
      const state = answer === "guided" ? "guided" : "brokering";
      return become(stepUnseen(found, found, { state, turn: "volunteer" }, doing, scope));
    }
    if (text === "") return refuse("input", "relay.refuse.no-words", scope);
    const on = localDate(scope.now, scope.settings.calendar);
    const own: Brief = { version: version + 1, by: "caller", text, on };
    const next = { ...found, briefs: [...briefs, own] };
    return become(stepUnseen(found, next, { state: "triage", turn: "volunteer" }, doing, scope));
  },
});
