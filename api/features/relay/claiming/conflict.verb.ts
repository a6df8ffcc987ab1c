import { decided, refuse } from "../../../core/outcome";
import { VOLUNTEERS } from "../../people/who-may";
import { waitingView } from "../card/waiting-view";
import { relayChange } from "../case/relay-change";
import { isOver } from "../case/relay-state";
import { withoutVolunteer } from "../case/without-volunteer";
import { staffVerb } from "../staff-verb";

/**
 * R16: "I have a conflict", before a volunteer claims a case or at any time after. From that moment it does not exist for
 * her; what she has read stays on record for the caller; another volunteer takes it up where it stood.
 */
export const conflict = staffVerb({
  name: "relay.conflict",
  does: "Say that you have a conflict with an anonymous request: you then no longer see it.",
  who: VOLUNTEERS,
  parts: ["pool", "volunteer"],
  inChat: true,
  input: {},
  decide(_input, stored, scope, { part, messages }) {
    const found = stored.doc;
    // Nothing is left of it that she could step aside from, and nobody it could go to.
    if (isOver(found.state)) return refuse("moved-on", "relay.refuse.moved-on", scope);
    const apart = [...found.apart, scope.me.id];
    if (part === "pool") {
      const after = { ...found, apart };
      return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope));
    }
    const after = withoutVolunteer({ ...found, apart }, { by: "volunteer", reason: "conflict" }, scope);
    const notices = [{ to: "pool", caseId: found.pk } as const, { to: "ping", caseId: found.pk } as const];
    return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope, { notices }));
  },
  show: waitingView,
});
