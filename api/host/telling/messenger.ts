import { DeliveryFailed } from "../../../bot/delivery-failed";
import type { TeamsClient } from "../../../bot/teams-client";
import { updateCard } from "../../../bot/update-card";
import type { Messenger, Spoken } from "../../core/messenger";
import type { Say } from "../../core/text";
import type { Contacts } from "./contacts";
import type { JustSent } from "./just-sent";
import { teamsUserId } from "./teams-user-id";

interface MessengerOptions {
  readonly teams: () => Promise<TeamsClient>;
  readonly contacts: Contacts;
  readonly say: Say;
  readonly justSent: JustSent;
  /** On one machine a chat that is closed stays closed: its window shows everything when it opens again. */
  readonly keepTrying: boolean;
}

/** The way to Teams for whoever tells: what the client throws comes back as what came of it. */
export function createMessenger({ teams, contacts, say, justSent, keepTrying }: MessengerOptions): Messenger {
  const speak = async <T>(words: (client: TeamsClient) => Promise<T>): Promise<Spoken<T>> => {
    // Loaded outside: a client that cannot be made is a bug, and not somebody who cannot be reached.
    const client = await teams();
    try {
      return { is: "sent", what: await words(client) };
    } catch (error) {
      const { kind, reason, retryAfterMs } = DeliveryFailed.from(error);
      if (kind === "gone") return { is: "gone", reason };
      if (!keepTrying) return { is: "closed" };
      return retryAfterMs === undefined ? { reason } : { reason, retryAfterMs };
    }
  };
  const speakOnly = async (words: (client: TeamsClient) => Promise<void>): Promise<Spoken> =>
    (await speak(words)) as Spoken;

  // Noted before it is sent: of two that go at the same moment only one does.
  const sendUpdate: Messenger["sendUpdate"] = async (address, shows) => {
    justSent.note(address);
    const spoken = await speakOnly((client) => client.send(address, updateCard(shows, say)));
    if (!("is" in spoken && spoken.is === "sent")) justSent.forget(address);
    return spoken;
  };

  return {
    sendUpdate,
    sendOnce: async (address, shows) =>
      justSent.has(address) ? { is: "sent", what: undefined } : sendUpdate(address, shows),
    post: (place, card) => speak((client) => client.post(place, card)),
    update: (place, messageId, card) => speakOnly((client) => client.update(place, messageId, card)),
    userIdOf: (personId) => teamsUserId(contacts, personId),
  };
}
