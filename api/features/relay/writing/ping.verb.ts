import { ticked } from "../../../core/input/ticked";
import { decided } from "../../../core/outcome";
import type { Write } from "../../../core/store";
import { PING_ID, type PrivatePing } from "../case/private-ping";
import { relayChange } from "../case/relay-change";
import { codeVerb } from "../code-verb";

/**
 * A caller has the fixed update sent to their chat, or no longer, and may change their mind on the way. The case itself stays
 * as it is.
 */
export const ping = codeVerb({
  name: "relay.ping",
  does: "Have the one fixed update sent when something is new on your anonymous request, or no longer.",
  input: { ping: ticked },
  wantsPing: ({ ping: wanted }) => wanted,
  decide({ ping: wanted }, { stored, found, beside }, scope) {
    const address = wanted ? (scope.address ?? "") : "";
    const place: PrivatePing = { id: PING_ID, pk: found.pk, kind: "private-ping", address };
    const writes: Write[] = [{ op: "upsert", doc: place }];
    const result = { ...beside, found, pings: address !== "", noPing: wanted && address === "" };
    return decided(result, relayChange(stored, found, scope, { writes }));
  },
});
