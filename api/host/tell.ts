import { DeliveryFailed } from "../../bot/delivery-failed";
import type { TeamsClient } from "../../bot/teams-client";
import { updateCard } from "../../bot/update-card";
import type { TellPerson } from "../core/notice";
import type { Say } from "../core/text";
import type { Contacts } from "./contacts";
import type { Later } from "./deliver";

interface TellOptions {
  readonly contacts: Contacts;
  readonly teams: () => Promise<TeamsClient>;
  readonly say: Say;
  /** On one machine a chat that is closed stays closed: its window shows everything when it opens again. */
  readonly keepTrying: boolean;
}

/** Tells a person that there is something to see. Whoever never met Ally, left, or blocked it is not written to again. */
export function createTell({ contacts, teams, say, keepTrying }: TellOptions) {
  return async (notice: TellPerson): Promise<string | Later> => {
    const address = await contacts.find(notice.personId);
    if (address === undefined) return "no address";
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
