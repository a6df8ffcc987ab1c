import type { Ally } from "./ally";

/** Where Ally is no longer: a whole team, or one channel. Ids as Teams has them. */
export type LeftPlace = { readonly teamId: string } | { readonly channelId: string };

/** Who the bot is to Bot Framework. Of kind this-machine it talks to this machine only, and to nobody else. */
export type BotIdentity =
  | {
      readonly kind: "teams";
      readonly appId: string;
      readonly tenantId: string;
      /** Only where no managed identity is to be had. */
      readonly secret?: string;
      readonly endpoints?: Endpoints;
    }
  /** `forgetful`: the chat's window loses what was said when it is opened again, so Ally says why again. */
  | { readonly kind: "this-machine"; readonly forgetful?: boolean };

/** Bot Framework's own addresses: the public cloud's unless given. Given, all of them must be. */
export type Endpoints = Readonly<Record<string, string | boolean>>;

export interface TeamsClientOptions {
  readonly identity: BotIdentity;
  readonly ally: Ally;
  /** What a notification and a summary say, whatever the card says. */
  readonly summary: string;
  /** What is said to whoever Teams vouches for to nobody. */
  readonly stranger: string;
  /** Keeps where to reach the person; true when we meet them for the first time. */
  remember(personId: string, address: string): Promise<boolean>;
  /** They removed Ally: there is nowhere to reach them. */
  forget(personId: string): Promise<void>;
  /** Ally was removed from this team, or the team or the channel was deleted. */
  left(place: LeftPlace): Promise<void>;
  /** How long one message to the connector may take, in milliseconds. */
  readonly sendWithinMs?: number;
  /** The product stops: what is on its way is given up, and tried again when it is up. */
  readonly stopping?: AbortSignal;
  /** Something broke while answering. Gets the error for its kind, never for its message. Returns what to tell the person. */
  broke(error: unknown): string;
}
