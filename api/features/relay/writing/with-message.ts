import type { Page } from "../../../core/store";
import type { RelayMessage } from "../case/relay-message";

/** A page of messages with the one that is being written. */
export function withMessage(page: Page<RelayMessage>, doc: RelayMessage): Page<RelayMessage> {
  return { ...page, items: [...page.items, { doc, etag: "" }] };
}
