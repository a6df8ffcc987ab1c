import { decided } from "../../../core/outcome";
import { tellPoolOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { relayMoveTo } from "../case/relay-move";
import { withPart } from "../case/with-part";
import { codeVerb } from "../code-verb";

/** A caller takes their request back, at any time and without a reason. Its words are gone with it. */
export const withdraw = codeVerb({
  name: "relay.withdraw",
  does: "Take your anonymous request back.",
  input: {},
  decide(_input, { stored, found, beside }, scope) {
    const to = { state: "withdrawn", move: "clock" } as const;
    const after = relayMoveTo(found, found, to, { by: "caller", reason: "withdraw" }, scope);
    return decided(
      { ...beside, found: after },
      relayChange(stored, after, scope, {
        notices: [...withPart(found), ...(found.state === "received" ? [tellPoolOf(found.pk)] : [])],
      }),
    );
  },
});
