import { decided, refuse } from "../../../core/outcome";
import { someone } from "../../cases/case/case";
import { VOLUNTEERS } from "../../people/who-may";
import { waitingView } from "../card/waiting-view";
import type { AnonymousCase, Move } from "../case/anonymous-case";
import { hasYetToAnswer } from "../case/asked-due";
import { tellPoolOf } from "../case/notices";
import { lookedAfterBy } from "../case/relay-cases-of";
import { relayChange } from "../case/relay-change";
import { relayMoveTo } from "../case/relay-move";
import type { RelayState } from "../case/relay-state";
import { viewedMove, viewedState } from "../case/viewed-state";
import { staffVerb } from "../staff-verb";

/**
 * R10, R16: a volunteer takes an anonymous request on, and signs with it that they have no tie to whoever may have written it.
 * One at a time: while they have one to read, the next waits for another volunteer.
 */
export const claim = staffVerb({
  name: "relay.claim",
  does: "Take on an anonymous request as its volunteer, without a conflict.",
  who: VOLUNTEERS,
  inChat: true,
  input: {},
  more: ({ me }) => ({ mine: lookedAfterBy(me.id) }),
  decide(_input, { stored, found, beside: { messages }, more: { mine } }, scope) {
    const reading = mine.items.some(
      ({ doc }) =>
        doc.volunteer?.id === scope.me.id &&
        viewedState(doc, scope.now) === "triage" &&
        viewedMove(doc, scope.now) === "volunteer",
    );
    if (reading) return refuse("slow-down", "relay.refuse.one-at-a-time", scope);
    const { assigned: _assigned, resumes, ...rest } = found;
    const volunteer = someone(scope.me);
    const people = [...new Set([...found.people, volunteer.id])];
    const next: AnonymousCase = { ...rest, volunteer, people, withLead: false };
    const state = resumes ?? "triage";
    const move = moveIn(state, found);
    const after = relayMoveTo(found, next, { state, move }, { by: "volunteer", reason: "claim" }, scope);
    const change = relayChange(stored, after, scope, { notices: [tellPoolOf(found.pk)] });
    return decided({ found: after, part: "volunteer", messages }, change);
  },
  show: waitingView,
});

/** Whose move it is where it is taken up: a wording waits for its caller, and allies who were asked have still to answer. */
function moveIn(state: RelayState, { asked }: AnonymousCase): Move {
  if (state === "brief-review" || state === "dormant") return "caller";
  return state === "brokering" && asked.some(hasYetToAnswer) ? "ally" : "volunteer";
}
