import type { Later, Messenger } from "../../core/messenger";
import type { TellPerson } from "../../core/notice";
import type { Governor } from "../../features/people/governor";
import type { Contacts } from "./contacts";

interface TellOptions {
  readonly contacts: Contacts;
  readonly governor: Governor;
  readonly messenger: Messenger;
}

/** Tells somebody, or puts it by. `id` is the notice's own, the same at every try. */
export type Tell = (notice: TellPerson, id: string) => Promise<string | Later>;

/**
 * Tells a person that there is something to see: at most once a day unless they asked for more, and else it is put by.
 * Whoever never met Ally, left, or blocked it is not written to again.
 */
export function createTell({ contacts, governor, messenger }: TellOptions): Tell {
  return async (notice, id) => {
    const address = await contacts.find(notice.personId);
    if (address === undefined) return "no address";
    const answer = await governor.mayTellNow(notice, id);
    if (answer !== "send") return answer;
    const spoken = await messenger.sendUpdate(address, notice);
    if (!("is" in spoken)) return spoken;
    if (spoken.is === "gone") await contacts.forget(notice.personId);
    return spoken.is === "closed" ? "chat closed" : spoken.is;
  };
}
