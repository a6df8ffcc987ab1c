import { decided } from "../../core/outcome";
import { EMPLOYEES } from "../cases/employees";
import { relayChange } from "./relay-change";
import { staffVerb } from "./staff-verb";
import { tellStaff } from "./tell-staff";
import { withoutAlly } from "./without-ally";

/** An ally steps back from an anonymous allyship, without a reason and without a mark. The caller decides how to go on. */
export const stepBack = staffVerb({
  name: "relay.step-back",
  does: "Step back from standing alongside an anonymous caller.",
  who: EMPLOYEES,
  parts: ["ally"],
  input: {},
  decide(_input, stored, scope, { messages }) {
    const found = stored.doc;
    const after = withoutAlly(found, { by: "ally", reason: "step-back" }, scope);
    const notices = [
      { to: "ping", caseId: found.pk } as const,
      ...(found.volunteer === undefined ? [] : [tellStaff(found.volunteer.id)]),
    ];
    return decided({ found: after, part: "gone", messages }, relayChange(stored, after, scope, { notices }));
  },
});
