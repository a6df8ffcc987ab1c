import { todayOf } from "../../../core/calendar";
import { addDays } from "../../../core/clock";
import type { Scope } from "../../../core/scope";
import type { Doc, Stored } from "../../../core/store";
import type { PageRecord } from "../../../registry/page";
import { opensAs } from "../case/access-log";
import { noteSeenBy } from "../case/notices";
import type { Seen } from "../case/seen";

/**
 * Which cases of others somebody has seen on their page today, so that each is put on record once a day. Container people,
 * partition = the person, id "looked". Read by their own page alone; gone after two days.
 */
export interface SeenToday extends Doc {
  readonly kind: "looked";
  /** YYYY-MM-DD */
  readonly on: string;
  readonly cases: readonly string[];
}

export const SEEN_TODAY_ID = "looked";
const KEPT_DAYS = 2;

/** What a look at one's page puts on record for the callers of what is on it; undefined where it is on record today. */
export function seenNow(
  seen: readonly Seen[],
  before: Stored<SeenToday> | undefined,
  { me, now, settings }: Scope,
): PageRecord | undefined {
  const on = todayOf({ now, settings });
  const known = before?.doc.on === on ? before.doc.cases : [];
  const fresh = seen
    .filter(({ found, part }) => opensAs(part) !== undefined && found.withoutWords !== true)
    .map(({ found }) => found.pk)
    .filter((pk) => !known.includes(pk));
  if (fresh.length === 0) return undefined;
  const doc: SeenToday = {
    id: SEEN_TODAY_ID,
    pk: me.id,
    kind: "looked",
    on,
    cases: [...known, ...fresh],
    expiresAt: addDays(now, KEPT_DAYS).toISOString(),
  };
  const notices = fresh.map((caseId) => noteSeenBy(me.id, caseId, on));
  return { writes: [{ op: "upsert", doc }], notices };
}
