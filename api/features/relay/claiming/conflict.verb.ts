import { decided } from "../../../core/outcome";
import { VOLUNTEERS } from "../../people/who-may";
import { waitingView } from "../card/waiting-view";
import { pingCallerOf, tellPoolOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { withoutVolunteer } from "../case/without-volunteer";
import { staffVerb } from "../staff-verb";

/**
 * R16: "I have a conflict", before a volunteer claims a case or at any time after. From that moment it does not exist for them;
 * what they have read stays on record for the caller; another volunteer takes it up where it stood.
 */
export const conflict = staffVerb({
  name: "relay.conflict",
  does: "Say that you have a conflict with an anonymous request: you then no longer see it.",
  who: VOLUNTEERS,
  inChat: true,
  input: {},
  decide(_input, { stored, found, part, beside: { messages } }, scope) {
    const apart = [...found.apart, scope.me.id];
    if (part === "pool") {
      const after = { ...found, apart };
      return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope));
    }
    const after = withoutVolunteer({ ...found, apart }, { by: "volunteer", reason: "conflict" }, scope);
    const notices = [tellPoolOf(found.pk), pingCallerOf(found.pk)];
    return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope, { notices }));
  },
  show: waitingView,
});
