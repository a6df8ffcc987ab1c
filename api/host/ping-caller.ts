import { DeliveryFailed } from "../../bot/delivery-failed";
import type { TeamsClient } from "../../bot/teams-client";
import { updateCard } from "../../bot/update-card";
import type { PingCaller } from "../core/notice";
import type { Store } from "../core/store";
import type { Say } from "../core/text";
import { PING_ID, type PrivatePing } from "../features/relay/case/private-ping";
import type { Later } from "./outbox/deliver";

interface PingOptions {
  readonly store: Store;
  readonly teams: () => Promise<TeamsClient>;
  readonly say: Say;
  /** Whether to try again when nobody could be reached. */
  readonly keepTrying: boolean;
}

/**
 * Sends the one fixed wording to a caller whose name nobody knows, where she asked for that. It is the update everybody gets
 * for everything, and its button opens her own page, not the case. The address is opened for this and forgotten.
 */
export function createPingCaller({ store, teams, say, keepTrying }: PingOptions) {
  return async ({ caseId }: PingCaller): Promise<string | Later> => {
    const stored = await store.read<PrivatePing>("cases", caseId, PING_ID);
    // One outcome for closed, for nobody asked, and for sent: a log line must not tell who asked for it.
    if (stored === undefined || stored.doc.address === "") return "done";
    try {
      const card = updateCard({ to: "person", personId: "", verb: "cases.mine", input: {} }, say);
      await (await teams()).send(stored.doc.address, card);
      return "done";
    } catch (error) {
      const { kind, reason, retryAfterMs } = DeliveryFailed.from(error);
      if (kind === "gone" || !keepTrying) return "done";
      return retryAfterMs === undefined ? { reason } : { reason, retryAfterMs };
    }
  };
}
