import { decided, refuse } from "../../../core/outcome";
import { relayChange } from "../case/relay-change";
import { stepUnseen } from "../case/relay-move";
import { isPaired } from "../case/relay-state";
import { withPart } from "../case/with-part";
import { codeVerb } from "../code-verb";

/** The caller says that they are done; then she is asked how it went. R26. */
export const finish = codeVerb({
  name: "relay.finish",
  does: "Say that your anonymous request is done.",
  input: {},
  decide(_input, stored, scope, opened) {
    const found = stored.doc;
    if (found.state !== "guided" && !isPaired(found.state))
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    const after = stepUnseen(
      found,
      found,
      { state: "closing", turn: "caller" },
      { by: "caller", reason: "done" },
      scope,
    );
    return decided(
      { ...opened, found: after },
      relayChange(stored, after, scope, { notices: withPart(found) }),
    );
  },
});
