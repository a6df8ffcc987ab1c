import { daysAfter, localDate } from "../../../core/calendar";
import { decided, type Outcome } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Doc, Page, Write } from "../../../core/store";
import { type Someone, someone } from "../../cases/case/case";
import type { StaffSees } from "../card/staff-sees";
import { releaseOf } from "./relay-move";

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
function staffRead(pk: string, as: StaffRead["as"], { me, now, settings }: Scope): Write {
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

/** Whatever shows somebody a case she has a part in goes on record with it, whichever verb it was (privacy.md, "curious volunteer"). */
export function onRecord(outcome: Outcome<StaffSees>, scope: Scope): Outcome<StaffSees> {
  if (outcome.refused || outcome.result.fold) return outcome;
  const { result, change } = outcome;
  const { found, part } = result;
  if (part !== "volunteer" && part !== "ally" && part !== "asked") return outcome;
  const { writes = [], ...rest } = change ?? {
    container: "cases",
    pk: found.pk,
    notices: [],
    releaseAt: releaseOf(scope),
  };
  return decided(result, { ...rest, writes: [...writes, staffRead(found.pk, part, scope)] });
}

/** Whether it is on record that this person has opened the case today. */
export function hasRead({ items }: Page<StaffRead>, { me, now, settings }: Scope): boolean {
  const today = localDate(now, settings.calendar);
  return items.some(({ doc }) => doc.by.id === me.id && doc.on === today);
}
