import { decided, refuse } from "../../../core/outcome";
import { relayChange } from "../case/relay-change";
import { stepTo } from "../case/relay-move";
import { isOver } from "../case/relay-state";
import { withPart } from "../case/with-part";
import { codeVerb } from "../code-verb";

/** A caller takes her request back, at any time and without a reason. Its words are gone with it. */
export const withdraw = codeVerb({
  name: "relay.withdraw",
  does: "Take your anonymous request back.",
  input: {},
  decide(_input, stored, scope, opened) {
    const found = stored.doc;
    if (isOver(found.state)) return refuse("moved-on", "relay.refuse.moved-on", scope);
    const to = { state: "withdrawn", turn: "clock" } as const;
    const after = stepTo(found, found, to, { by: "caller", reason: "withdraw" }, scope);
    return decided(
      { ...opened, found: after },
      relayChange(stored, after, scope, {
        notices: [
          ...withPart(found),
          ...(found.state === "received" ? [{ to: "pool", caseId: found.pk } as const] : []),
        ],
      }),
    );
  },
});
