import type { Doc } from "../../../core/store";

/**
 * Where to send the one fixed wording. Container cases, partition = the case, id "ping". Every anonymous case has one, of one
 * size, so that it cannot be told who asked to be pinged: the address is empty where nobody did. Opened only to send;
 * sealed under the case's key, destroyed when the case closes (privacy.md, decision 3).
 */
export interface PrivatePing extends Doc {
  readonly kind: "private-ping";
  /** A conversation reference, or "". */
  readonly address: string;
}

export const PING_ID = "ping";
