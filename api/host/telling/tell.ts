import type { Clock } from "../../core/clock";
import type { Later, Messenger } from "../../core/messenger";
import type { TellPerson } from "../../core/notice";
import type { Governor } from "../../features/people/governor";
import type { Contacts } from "./contacts";

interface TellOptions {
  readonly contacts: Contacts;
  readonly governor: Governor;
  readonly messenger: Messenger;
  readonly clock: Clock;
}

/** Tells somebody, or puts it by. `id` is the notice's own, the same at every try. */
export type Tell = (notice: TellPerson, id: string) => Promise<string | Later>;

/**
 * Tells a person that there is something to see: at most once a day unless they asked for more, and else it is put by. Whoever
 * never met Ally or removed it is not written to; for whoever was not there it is put by until they are tried again.
 */
export function createTell({ contacts, governor, messenger, clock }: TellOptions): Tell {
  return async (notice, id) => {
    const reach = await contacts.reach(notice.personId);
    if (reach === undefined) return "no address";
    if (reach.until !== undefined && reach.until > clock.now().toISOString())
      return governor.holdUntil(notice, id, reach.until);
    const answer = await governor.mayTellNow(notice, id);
    if (answer !== "send") return answer;
    const spoken = await messenger.sendUpdate(reach.address, notice);
    if (!("is" in spoken)) return spoken;
    if (spoken.is === "closed") return "chat closed";
    if (spoken.is === "sent") return "sent";
    const until = await contacts.notThere(notice.personId, spoken.reason);
    return until === undefined ? "gone" : governor.holdUntil(notice, id, until);
  };
}
