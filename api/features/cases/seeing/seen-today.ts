import { addDays, dateOf } from "../../../core/clock";
import type { Notice } from "../../../core/notice";
import type { Change } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Doc, Stored } from "../../../core/store";
import { readsAs } from "../case/access-log";
import type { Seen } from "../case-verb";

/**
 * Which cases of others somebody has seen on her page today, so that each is put on record once a day. Container people,
 * partition = the person, id "looked". Read by her own page alone; gone after two days.
 */
export interface Looked extends Doc {
  readonly kind: "looked";
  /** YYYY-MM-DD */
  readonly on: string;
  readonly cases: readonly string[];
}

export const LOOKED_ID = "looked";
const KEPT_DAYS = 2;

/** What a look at one's page puts on record for the callers of what is on it; undefined where it is on record today. */
export function lookedAt(
  seen: readonly Seen[],
  before: Stored<Looked> | undefined,
  { me, now }: Scope,
): Change | undefined {
  const on = dateOf(now);
  const known = before?.doc.on === on ? before.doc.cases : [];
  const fresh = seen
    .filter(({ found, part }) => readsAs(part) !== undefined && found.emptied !== true)
    .map(({ found }) => found.pk)
    .filter((pk) => !known.includes(pk));
  if (fresh.length === 0) return undefined;
  const doc: Looked = {
    id: LOOKED_ID,
    pk: me.id,
    kind: "looked",
    on,
    cases: [...known, ...fresh],
    expiresAt: addDays(now, KEPT_DAYS).toISOString(),
  };
  const notices = fresh.map((caseId): Notice => ({ to: "read", caseId, personId: me.id, on }));
  // A batch holds a hundred writes; who has more on her page than that is noted with the next look.
  return { container: "people", pk: me.id, writes: [{ op: "upsert", doc }], notices: notices.slice(0, 90) };
}
