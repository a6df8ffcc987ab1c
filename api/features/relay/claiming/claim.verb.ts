import { decided, refuse } from "../../../core/outcome";
import { type Loaded, some } from "../../../core/verb";
import { someone } from "../../cases/case/case";
import { VOLUNTEERS } from "../../people/who-may";
import { waitingView } from "../card/waiting-view";
import type { AnonymousCase, Turn } from "../case/anonymous-case";
import { isOpen } from "../case/asked-due";
import { inHand } from "../case/relay-cases-of";
import { relayChange } from "../case/relay-change";
import { stepTo } from "../case/relay-move";
import type { RelayState } from "../case/relay-state";
import { viewedState, viewedTurn } from "../case/viewed-state";
import { staffVerb } from "../staff-verb";

/**
 * R10, R16: a volunteer takes an anonymous request on, and signs with it that she has no tie to whoever may have written it. One
 * at a time: while she has one to read, the next waits for another volunteer.
 */
export const claim = staffVerb({
  name: "relay.claim",
  does: "Take on an anonymous request as its volunteer, without a conflict.",
  who: VOLUNTEERS,
  parts: ["pool"],
  inChat: true,
  input: {},
  more: ({ me }) => ({ mine: some<AnonymousCase>("cases", inHand(me.id)) }),
  decide(_input, stored, scope, { messages, more }) {
    const { mine } = more as Loaded<{ mine: ReturnType<typeof some<AnonymousCase>> }>;
    const reading = mine.items.some(
      ({ doc }) =>
        doc.volunteer?.id === scope.me.id &&
        viewedState(doc, scope.now) === "triage" &&
        viewedTurn(doc, scope.now) === "volunteer",
    );
    if (reading) return refuse("slow-down", "relay.refuse.one-at-a-time", scope);
    const found = stored.doc;
    const { assigned: _assigned, resumes, ...rest } = found;
    const volunteer = someone(scope.me);
    const people = [...new Set([...found.people, volunteer.id])];
    const next: AnonymousCase = { ...rest, volunteer, people, withLead: false };
    const state = resumes ?? "triage";
    const turn = turnIn(state, found);
    const after = stepTo(found, next, { state, turn }, { by: "volunteer", reason: "claim" }, scope);
    const change = relayChange(stored, after, scope, { notices: [{ to: "pool", caseId: found.pk }] });
    return decided({ found: after, part: "volunteer", messages }, change);
  },
  show: waitingView,
});

/** Whose move it is where she takes it up: a wording waits for its caller, and allies who were asked have still to answer. */
function turnIn(state: RelayState, { asked }: AnonymousCase): Turn {
  if (state === "brief-review" || state === "dormant") return "caller";
  return state === "brokering" && asked.some(isOpen) ? "ally" : "volunteer";
}
