import { decided } from "../../../core/outcome";
import { relayChange } from "../case/relay-change";
import { moveUnseen } from "../case/relay-move";
import { withPart } from "../case/with-part";
import { codeVerb } from "../code-verb";

/** The caller says that the two are done, and is then asked how it went. R26. */
export const finish = codeVerb({
  name: "relay.finish",
  does: "Say that your anonymous request is done.",
  input: {},
  decide(_input, { stored, found, beside }, scope) {
    const after = moveUnseen(
      found,
      found,
      { state: "closing", move: "caller" },
      { by: "caller", reason: "done" },
      scope,
    );
    return decided(
      { ...beside, found: after },
      relayChange(stored, after, scope, { notices: withPart(found) }),
    );
  },
});
