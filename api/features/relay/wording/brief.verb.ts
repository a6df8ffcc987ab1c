import { localDate } from "../../../core/calendar";
import { decided, refuse } from "../../../core/outcome";
import { ticked } from "../../../core/ticked";
import { typed } from "../../../core/typed";
import { VOLUNTEERS } from "../../people/who-may";
import { MOST_WORDS } from "../asking/anonymous-request";
import type { Brief } from "../case/anonymous-case";
import { relayChange } from "../case/relay-change";
import { stepTo } from "../case/relay-move";
import { viewedState } from "../case/viewed-state";
import { staffVerb } from "../staff-verb";

/** More wordings than this, and the two had better write to each other. */
const MOST_BRIEFS = 20;

/**
 * R8: the volunteer's wording, without what could identify the caller, beside her own words and never in their place: each
 * wording is kept. It goes to the caller only when at least ten people could have written it.
 */
export const brief = staffVerb({
  name: "relay.brief",
  does: "Send the caller a wording that could be anybody's, for her approval.",
  who: VOLUNTEERS,
  parts: ["volunteer"],
  input: { brief: typed(MOST_WORDS), ten: ticked.default(false) },
  decide({ brief: text, ten }, stored, scope, { messages }) {
    const found = stored.doc;
    const { briefs = [] } = found;
    if (viewedState(found, scope.now) !== "triage" || found.state !== "triage")
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    if (!ten) return refuse("input", "relay.refuse.ten", scope);
    if (briefs.length >= MOST_BRIEFS) return refuse("slow-down", "relay.refuse.briefs", scope);
    const on = localDate(scope.now, scope.settings.calendar);
    const wording: Brief = { version: (briefs.at(-1)?.version ?? 0) + 1, by: "volunteer", text, on };
    const next = { ...found, briefs: [...briefs, wording] };
    const doing = { by: "volunteer", reason: "brief" } as const;
    const after = stepTo(found, next, { state: "brief-review", turn: "caller" }, doing, scope);
    const change = relayChange(stored, after, scope, { notices: [{ to: "ping", caseId: found.pk }] });
    return decided({ found: after, part: "volunteer", messages }, change);
  },
});
