import type { Doc } from "../../core/store";

/**
 * The channel in which volunteers meet. Container programme, partition "channel", id "volunteers". The conversation reference is
 * sealed; a lead sees that there is one, the deliverer alone reads which. Deleted when a lead turns it off, and when the bot is
 * removed from its team or the channel is deleted.
 */
export interface VolunteersChannel extends Doc {
  readonly kind: "volunteers-channel";
  /** The conversation reference, as JSON. */
  readonly place: string;
}

export const CHANNEL = { container: "programme", pk: "channel", id: "volunteers" } as const;
