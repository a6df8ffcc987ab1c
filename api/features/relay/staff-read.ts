import { daysAfter, localDate } from "../../core/calendar";
import type { Scope } from "../../core/scope";
import type { Doc, Write } from "../../core/store";
import { type Someone, someone } from "../cases/case";

/**
 * Somebody opened an anonymous case on a day. Container cases, partition = the case, one document a person, part and day. Read by
 * whoever has the code, who sees "a volunteer" or "an ally" and the date; kept two years for an audit of reads by staff
 * (privacy.md, Rights).
 */
export interface StaffRead extends Doc {
  readonly kind: "staff-read";
  readonly by: Someone;
  readonly as: "volunteer" | "ally" | "asked";
  /** YYYY-MM-DD */
  readonly on: string;
}

const KEPT_DAYS = 730;

/** Puts on record that this person opens the case today. Once a day is enough, however often. */
export function staffRead(pk: string, as: StaffRead["as"], { me, now, settings }: Scope): Write {
  const on = localDate(now, settings.calendar);
  const expiresAt = `${daysAfter(on, KEPT_DAYS)}T00:00:00.000Z`;
  const doc: StaffRead = {
    id: `read-${on}-${as}-${me.id}`,
    pk,
    kind: "staff-read",
    by: someone(me),
    as,
    on,
    expiresAt,
  };
  return { op: "upsert", doc };
}
