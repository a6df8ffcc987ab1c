import type { CardPorts } from "../card/ally-card";
import type { RelayPorts } from "../relay/relay-desk";
import type { Trouble } from "../wire";
import type { Desk, DeskLink, DeskVerb } from "./desks";
import type { Group } from "./parts";

/** How the page stands with the API: nothing yet, here, not open to this person, or out of reach. */
export type LoadState =
  | { readonly is: "loading" | "ready" }
  | { readonly is: "closed" | "trouble"; readonly trouble: Trouble };

export interface PersonalModel {
  readonly loadState: LoadState;
  readonly groups: readonly Group[];
  readonly waiting: number;
  readonly desks: readonly Desk[];
  /** Where this person may go from here. */
  readonly links: readonly DeskLink[];
  open(verb: DeskVerb): void;
  close(verb: DeskVerb): void;
  again(): void;
  partPorts(key: string): CardPorts;
  deskPorts(verb: DeskVerb): CardPorts;
  readonly relayPorts: RelayPorts;
}
