import { reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import { OWN_PAGE } from "../../people/own-page";
import type { PingCaller } from "../case/notices";
import { PING_ID, type PrivatePing } from "../case/private-ping";

/**
 * Sends the one fixed wording to a caller whose name nobody knows, where they asked for that. It is the update everybody gets
 * for everything, and its button opens their own page, not the case. The address is opened for this and forgotten. However much
 * happened until a release, in however many of their cases, it rings once.
 */
export const pingCaller = reaction<PingCaller>()({
  to: "ping",
  does: "Send the fixed update to a caller without a name who asked for it.",
  leavesNothing: true,
  load: ({ caseId }) => ({ ping: one<PrivatePing>("cases", caseId, PING_ID) }),
  decide: (_notice, { ping }) => ({ outcome: "done", rest: ping?.doc.address ?? "" }),
  async carryOut(_notice, address, { messenger }) {
    if (address === "") return undefined;
    const spoken = await messenger.sendOnce(address, OWN_PAGE);
    return "is" in spoken ? undefined : spoken;
  },
});
