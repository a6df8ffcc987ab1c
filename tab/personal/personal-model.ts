import type { CardPorts } from "../card/ally-card";
import type { RelayPorts } from "../relay/relay-desk";
import type { Trouble } from "../wire";
import type { Desk, DeskVerb, Door } from "./desks";
import type { Group } from "./parts";

/** How the page stands with the API: nothing yet, here, not open to this person, or out of reach. */
export type Standing =
  | { readonly is: "loading" | "ready" }
  | { readonly is: "closed" | "trouble"; readonly trouble: Trouble };

export interface PersonalModel {
  readonly standing: Standing;
  readonly groups: readonly Group[];
  readonly waiting: number;
  readonly desks: readonly Desk[];
  /** Beside the two that everybody has. */
  readonly doors: readonly Door[];
  open(verb: DeskVerb): void;
  close(verb: DeskVerb): void;
  again(): void;
  partPorts(key: string): CardPorts;
  deskPorts(verb: DeskVerb): CardPorts;
  readonly relayPorts: RelayPorts;
}
