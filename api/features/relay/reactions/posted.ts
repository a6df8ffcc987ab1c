import type { Doc } from "../../../core/store";

/**
 * Where in the volunteers' channel a request was said to wait, so that the message can be written over. Container cases,
 * partition = the case, id "posted". Names nobody; the address is sealed; read by the deliverer alone. Deleted as soon as the
 * message says that the request is looked after and the case is over.
 */
export interface Posted extends Doc {
  readonly kind: "posted";
  readonly activityId: string;
  /** The channel it stands in, which need not be the channel of today. */
  readonly place: string;
}

export const POSTED_ID = "posted";
