import type { Page } from "../../../core/store";
import type { AnonymousCase } from "../case/anonymous-case";
import type { RelayAccess } from "../case/relay-access-log";
import type { RelayMessage } from "../case/relay-message";

/** What whoever has the code sees. `noPing`: a ping was asked for, and Ally does not know where to send it. */
export interface CallerSees {
  readonly found: AnonymousCase;
  readonly messages: Page<RelayMessage>;
  readonly reads: Page<RelayAccess>;
  readonly noPing?: boolean;
  /** The caller has changed whether the fixed update is sent. Known in that moment alone: where to is opened only to send it. */
  readonly pings?: boolean;
}
