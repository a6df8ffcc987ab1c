import { todayOf } from "../../../core/calendar";
import { ticked } from "../../../core/input/ticked";
import { typed } from "../../../core/input/typed";
import { decided, refuse } from "../../../core/outcome";
import { VOLUNTEERS } from "../../people/who-may";
import { MOST_WORDS } from "../asking/anonymous-request";
import type { Brief } from "../case/anonymous-case";
import { pingCallerOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { relayMoveTo } from "../case/relay-move";
import { staffVerb } from "../staff-verb";

/** More wordings than this, and the two had better write to each other. */
const MOST_BRIEFS = 20;

/**
 * R8: the volunteer's wording, without what could identify the caller, beside the caller's own words and never in their place:
 * each wording is kept. It goes to the caller only when at least ten people could have written it.
 */
export const brief = staffVerb({
  name: "relay.brief",
  does: "Send the caller a wording that could be anybody's, for their approval.",
  who: VOLUNTEERS,
  input: { brief: typed(MOST_WORDS), ten: ticked.default(false) },
  decide({ brief: text, ten }, { stored, found, beside: { messages } }, scope) {
    const { briefs = [] } = found;
    if (!ten) return refuse("input", "relay.refuse.ten", scope, "not-for-anybody");
    if (briefs.length >= MOST_BRIEFS)
      return refuse("slow-down", "relay.refuse.briefs", scope, "too-many-wordings");
    const on = todayOf(scope);
    const wording: Brief = { version: (briefs.at(-1)?.version ?? 0) + 1, by: "volunteer", text, on };
    const next = { ...found, briefs: [...briefs, wording] };
    const cause = { by: "volunteer", reason: "brief" } as const;
    const after = relayMoveTo(found, next, { state: "brief-review", move: "caller" }, cause, scope);
    const change = relayChange(stored, after, scope, { notices: [pingCallerOf(found.pk)] });
    return decided({ found: after, part: "volunteer", messages }, change);
  },
});
