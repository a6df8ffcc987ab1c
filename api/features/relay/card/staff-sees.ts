import type { Page } from "../../../core/store";
import type { Someone } from "../../cases/case/case";
import type { AnonymousCase } from "../case/anonymous-case";
import type { RelayMessage } from "../case/relay-message";
import type { RelayPart } from "../case/relay-part";

/** What a volunteer or an ally sees of an anonymous case. */
export interface StaffSees {
  readonly found: AnonymousCase;
  readonly part: RelayPart;
  readonly messages: Page<RelayMessage>;
  /** Allies a volunteer may ask, where one is about to be asked. */
  readonly allies?: readonly Someone[];
  /** Whoever looks has put it away: only what it is stands on their page. */
  readonly fold?: boolean;
}
