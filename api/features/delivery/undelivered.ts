import type { Notice } from "../../core/notice";
import type { Doc, Query } from "../../core/store";

/**
 * A notice that could not be delivered in twelve tries. Container programme, partition "letters".
 * A lead sees how many, since when and why, never for whom; deleted when it is tried again, or after 90 days.
 */
export interface Undelivered extends Doc {
  readonly kind: "letter";
  readonly notice: Notice;
  readonly since: string;
  /** A short code such as "http 500" or "unreachable"; never content. */
  readonly reason: string;
}

export const UNDELIVERED = { container: "programme", pk: "letters" } as const;

/** What could not be delivered, the oldest first. */
export function oldestUndelivered(limit: number): Query {
  return {
    pk: UNDELIVERED.pk,
    where: [{ field: "kind", op: "=", value: "letter" }],
    orderBy: { field: "since", direction: "asc" },
    limit,
  };
}
