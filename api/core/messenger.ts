import type { Card } from "./show-card";
import type { Shown } from "./shown";

/** Trying failed for now. Anything that is thrown counts the same, without a wish for when. */
export interface Later {
  readonly reason: string;
  readonly retryAfterMs?: number;
}

/**
 * What came of speaking to Teams. gone: the person, the message or the channel is not there, `reason` says by which code. closed: nobody is there,
 * and nobody will be called again; the address stays as good as it was.
 */
export type Spoken<T = undefined> =
  | { readonly is: "sent"; readonly what: T }
  | { readonly is: "gone"; readonly reason: string }
  | { readonly is: "closed" }
  | Later;

/** The way to people's chats and to channels. Where nobody can be reached and nobody will be, it says "gone". */
export interface Messenger {
  /** "You have an update in Ally", at a remembered address, with a button that shows this. */
  sendUpdate(address: string, shows: Shown): Promise<Spoken>;
  /** The same, unless an update went there a moment ago: how many things happened is not to be counted from it. */
  sendOnce(address: string, shows: Shown): Promise<Spoken>;
  /** A card of its own in a channel; the message's id, to write over it. */
  post(place: string, card: Card): Promise<Spoken<string>>;
  /** Writes over a message for everybody who reads it. */
  update(place: string, messageId: string, card: Card): Promise<Spoken>;
  /** How Teams calls somebody in a card that each person sees for themselves. */
  userIdOf(personId: string): Promise<string>;
}
