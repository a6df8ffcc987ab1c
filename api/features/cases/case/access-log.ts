import { todayOf } from "../../../core/calendar";
import type { Scope } from "../../../core/scope";
import type { Query, Write } from "../../../core/store";
import { type Access, accessLogIn, accessWrite } from "../../../lifecycle/access-log";
import { type AllyshipCase, type Someone, someone } from "./case";
import type { Part } from "./part";

/**
 * Somebody opened a case on a day. Container cases, partition = the case, one document a person and day.
 * Read by the caller, who has a right to know; deleted with the case's words.
 */
export type CaseAccess = Access<"read", "ally" | "proposed" | "offering" | "looking" | "volunteer", Someone>;

/** As what somebody reads a case, by their part; undefined where it is their own, or nothing of it is shown to them. */
export function opensAs(part: Part): CaseAccess["as"] | undefined {
  if (part === "caller" || part === "released" || part === "former" || part === "none") return undefined;
  return part;
}

/** Puts on record that this person opens the case today. Once a day is enough, however often. */
export function recordAccess(found: AllyshipCase, as: CaseAccess["as"], scope: Scope): Write {
  return accessOn(found, as, someone(scope.me), todayOf(scope));
}

/** The same for somebody who saw it on a day, YYYY-MM-DD. */
export function accessOn({ pk }: AllyshipCase, as: CaseAccess["as"], by: Someone, on: string): Write {
  return accessWrite<CaseAccess>({ pk, kind: "read", by, as, on }, `${on}-${by.id}`);
}

/** Who opened a case, the newest first. */
export function accessLogOf(pk: string, limit: number): Query {
  return accessLogIn("read", pk, limit);
}
