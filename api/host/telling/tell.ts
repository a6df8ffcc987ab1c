import { DeliveryFailed } from "../../../bot/delivery-failed";
import type { TeamsClient } from "../../../bot/teams-client";
import { updateCard } from "../../../bot/update-card";
import type { TellPerson } from "../../core/notice";
import type { Say } from "../../core/text";
import type { Later } from "../outbox/deliver";
import type { Contacts } from "./contacts";
import type { Updates } from "./updates";

interface TellOptions {
  readonly contacts: Contacts;
  readonly updates: Updates;
  readonly teams: () => Promise<TeamsClient>;
  readonly say: Say;
  /** On one machine a chat that is closed stays closed: its window shows everything when it opens again. */
  readonly keepTrying: boolean;
}

/**
 * Tells a person that there is something to see: at most once a day unless she asked for more, and else it is put by.
 * Whoever never met Ally, left, or blocked it is not written to again.
 */
export function createTell({ contacts, updates, teams, say, keepTrying }: TellOptions) {
  return async (notice: TellPerson, id: string): Promise<string | Later> => {
    const address = await contacts.find(notice.personId);
    if (address === undefined) return "no address";
    const answer = await updates.ask(notice, id);
    if (answer !== "send") return answer;
    try {
      await (await teams()).send(address, updateCard(notice, say));
      return "sent";
    } catch (error) {
      const failed = DeliveryFailed.from(error);
      if (failed.kind === "gone") {
        await contacts.forget(notice.personId);
        return "gone";
      }
      if (!keepTrying) return "chat closed";
      const { reason, retryAfterMs } = failed;
      return retryAfterMs === undefined ? { reason } : { reason, retryAfterMs };
    }
  };
}
