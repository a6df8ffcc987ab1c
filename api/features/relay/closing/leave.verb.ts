import { decided } from "../../../core/outcome";
import { seasonOf } from "../../points/season";
import { countOneOf } from "../../programme/counted";
import { relayChange } from "../case/relay-change";
import { relayMoveTo } from "../case/relay-move";
import { withPart } from "../case/with-part";
import { codeVerb } from "../code-verb";

/** "Leave now": in the same second nobody can reach the caller or read what they wrote. A lead learns a number. */
export const leave = codeVerb({
  name: "relay.leave",
  does: "Leave an ally at once, without a reason.",
  input: {},
  decide(_input, { stored, found, beside }, scope) {
    const to = { state: "safety-exit", move: "clock" } as const;
    const after = relayMoveTo(found, found, to, { by: "caller", reason: "leave" }, scope);
    const count = countOneOf(
      "safety-exit",
      seasonOf(scope.now, scope.settings.calendar),
      scope.digest("safety-exit", found.pk),
    );
    const notices = [...withPart(found), count];
    return decided({ ...beside, found: after }, relayChange(stored, after, scope, { notices }));
  },
});
