import { decided } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { pingCallerOf, tellPoolOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { isPaired } from "../case/relay-state";
import { tellStaff } from "../case/tell-staff";
import { withoutAlly } from "../case/without-ally";
import { staffVerb } from "../staff-verb";

/** An ally steps back from an anonymous allyship, without a reason and without a mark. The caller decides how to go on. */
export const stepBack = staffVerb({
  name: "relay.step-back",
  does: "Step back from standing alongside an anonymous caller.",
  who: EMPLOYEES,
  input: {},
  decide(_input, { stored, found, beside: { messages } }, scope) {
    // The caller was quicker to say that they are done, which shows at the release: nothing is left to step back from.
    if (!isPaired(found.state)) return decided({ found, part: "gone", messages });
    const after = withoutAlly(found, { by: "ally", reason: "step-back" }, scope);
    const notices = [
      pingCallerOf(found.pk),
      ...(found.volunteer === undefined ? [] : [tellStaff(found.volunteer.id)]),
      ...(after.state === "received" ? [tellPoolOf(found.pk)] : []),
    ];
    return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope, { notices }));
  },
});
