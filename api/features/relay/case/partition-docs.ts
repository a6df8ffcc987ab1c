import type { Page, Query, Stored } from "../../../core/store";
import type { RelayAccess } from "./relay-access-log";
import { MOST_MESSAGES, type RelayMessage } from "./relay-message";

const MOST_READS = 300;

/** What lies beside an anonymous case: its messages, and who has opened it when. */
export function besideOf(pk: string): Query {
  const where = [{ field: "kind", op: "in", value: ["relay-message", "staff-read"] } as const];
  return { pk, where, limit: MOST_MESSAGES + MOST_READS };
}

/** The two apart. */
export interface Beside {
  readonly messages: Page<RelayMessage>;
  /** The newest first. */
  readonly reads: Page<RelayAccess>;
}

/** What lies beside a case, the two kinds apart; who has opened it the newest first. */
export function parted({ items }: Page<RelayMessage | RelayAccess>): Beside {
  const messages = items.filter((each): each is Stored<RelayMessage> => each.doc.kind === "relay-message");
  const reads = items.filter((each): each is Stored<RelayAccess> => each.doc.kind === "staff-read");
  const newest = reads.sort((a, b) => b.doc.on.localeCompare(a.doc.on));
  return { messages: { items: messages }, reads: { items: newest } };
}
