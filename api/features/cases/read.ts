import { dateOf } from "../../core/clock";
import type { Scope } from "../../core/scope";
import type { Doc, Query, Write } from "../../core/store";
import { type AllyshipCase, type Someone, someone } from "./case";

/**
 * Somebody opened a case on a day. Container cases, partition = the case, one document a person and day.
 * Read by the caller, who has a right to know; deleted with the case's words.
 */
export interface Read extends Doc {
  readonly kind: "read";
  readonly by: Someone;
  readonly as: "ally" | "proposed" | "offering" | "looking" | "volunteer";
  /** YYYY-MM-DD */
  readonly on: string;
}

/** Puts on record that this person opens the case today. Once a day is enough, however often. */
export function readWrite(found: AllyshipCase, as: Read["as"], { me, now }: Scope): Write {
  const on = dateOf(now);
  const doc: Read = { id: `read-${on}-${me.id}`, pk: found.pk, kind: "read", by: someone(me), as, on };
  return { op: "upsert", doc };
}

/** Who opened a case, the newest first. */
export function readsOf(pk: string, limit: number): Query {
  return {
    pk,
    where: [{ field: "kind", op: "=", value: "read" }],
    orderBy: { field: "on", direction: "desc" },
    limit,
  };
}
