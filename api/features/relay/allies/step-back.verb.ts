import { decided, refuse } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { relayChange } from "../case/relay-change";
import { isPaired } from "../case/relay-state";
import { tellStaff } from "../case/tell-staff";
import { viewedState } from "../case/viewed-state";
import { withoutAlly } from "../case/without-ally";
import { staffVerb } from "../staff-verb";

/** An ally steps back from an anonymous allyship, without a reason and without a mark. The caller decides how to go on. */
export const stepBack = staffVerb({
  name: "relay.step-back",
  does: "Step back from standing alongside an anonymous caller.",
  who: EMPLOYEES,
  parts: ["ally"],
  input: {},
  decide(_input, stored, scope, { messages }) {
    const found = stored.doc;
    const state = viewedState(found, scope.now);
    if (state === "unseen" || !isPaired(state)) return refuse("moved-on", "relay.refuse.moved-on", scope);
    // The caller was quicker to say that they are done, which shows at the release: nothing is left to step back from.
    if (!isPaired(found.state)) return decided({ found, part: "gone", messages });
    const after = withoutAlly(found, { by: "ally", reason: "step-back" }, scope);
    const notices = [
      { to: "ping", caseId: found.pk } as const,
      ...(found.volunteer === undefined ? [] : [tellStaff(found.volunteer.id)]),
      ...(after.state === "received" ? [{ to: "pool", caseId: found.pk } as const] : []),
    ];
    return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope, { notices }));
  },
});
