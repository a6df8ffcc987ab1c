import { decided, refuse } from "../../../core/outcome";
import type { Write } from "../../../core/store";
import { ticked } from "../../../core/ticked";
import { PING_ID, type PrivatePing } from "../case/private-ping";
import { relayChange } from "../case/relay-change";
import { isOver } from "../case/relay-state";
import { codeVerb } from "../code-verb";

/** A caller has the fixed update sent to her chat, or no longer; her mind may change on the way. The case itself stays as it is. */
export const ping = codeVerb({
  name: "relay.ping",
  does: "Have the one fixed update sent when something is new on your anonymous request, or no longer.",
  input: { ping: ticked },
  wantsPing: ({ ping: wanted }) => wanted,
  decide({ ping: wanted }, stored, scope, opened) {
    const { doc } = stored;
    if (isOver(doc.state)) return refuse("moved-on", "relay.refuse.moved-on", scope);
    const address = wanted ? (scope.address ?? "") : "";
    const place: PrivatePing = { id: PING_ID, pk: doc.pk, kind: "private-ping", address };
    const writes: Write[] = [{ op: "upsert", doc: place }];
    const result = { ...opened, pings: address !== "", noPing: wanted && address === "" };
    return decided(result, relayChange(stored, doc, scope, { writes }));
  },
});
