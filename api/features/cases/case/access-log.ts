import { dateOf } from "../../../core/clock";
import type { Scope } from "../../../core/scope";
import type { Doc, Query, Write } from "../../../core/store";
import { type AllyshipCase, type Someone, someone } from "./case";
import type { Part } from "./part";

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

/** As what somebody reads a case, by her part; undefined where it is her own, or nothing of it is shown to her. */
export function readsAs(part: Part): Read["as"] | undefined {
  if (part === "caller" || part === "released" || part === "former" || part === "none") return undefined;
  return part;
}

/** Puts on record that this person opens the case today. Once a day is enough, however often. */
export function readWrite(found: AllyshipCase, as: Read["as"], { me, now }: Scope): Write {
  return readOn(found, as, someone(me), dateOf(now));
}

/** The same for somebody who saw it on a day, YYYY-MM-DD. */
export function readOn({ pk }: AllyshipCase, as: Read["as"], by: Someone, on: string): Write {
  const doc: Read = { id: `read-${on}-${by.id}`, pk, kind: "read", by, as, on };
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
