import type { Doc } from "../../core/store";
import { type PointsKey, vaultOf } from "./key";
import { RULES } from "./rules";

/**
 * Points for a unit, or, with `reverses`, the taking back of what an earlier credit of the same source posted.
 * `source` makes the ledger entry's id, so crediting twice changes nothing (points.md, Ledger). `revision` counts the
 * times a caller changed their verdict after it had been posted.
 */
export interface CreditUnit {
  readonly to: "season";
  readonly seasonId: string;
  readonly unit: string;
  readonly points: number;
  readonly source: {
    readonly type: string;
    readonly ref: string;
    readonly role: string;
    readonly revision: number;
  };
  /** When the case was decided, ISO, of an anonymous case the day's beginning: caps are counted in this order, then by id. The same at every retry. */
  readonly at: string;
  readonly reverses?: true;
  /** Whose contribution it was and for whom: both reach the key store only as salted digests, and no ledger entry. */
  readonly contributorId: string;
  /** Absent for an anonymous case, whose caller nobody knows. */
  readonly callerId?: string;
  readonly sameUnit: boolean;
}

/**
 * One line of the ledger: written once, never changed (points.md, Ledger). Container seasons, partition = the season.
 * No person is in it, and its source leads back to no case. Read by the publishing job; kept with the season.
 */
export interface LedgerEntry extends Doc {
  readonly kind: "entry";
  readonly seasonId: string;
  readonly rulesVersion: number;
  /** The business unit of the ally when the two were matched. R32. */
  readonly unit: string;
  /** What was contributed: "ally" for an allyship that worked. */
  readonly type: string;
  /** Negative in a reversal. */
  readonly points: number;
  readonly sourceType: string;
  /** Digest of the case's id under the season's salt. */
  readonly sourceRef: string;
  /** Whether it is held follows from all entries together, so it is worked out (`settle`) and not stored. */
  readonly status: "posted" | "reversal";
  /** In a reversal: id of the entry that it takes back, which may arrive after it. */
  readonly reverses?: string;
}

type Digest = (...parts: readonly string[]) => string;

/**
 * What a credit writes: its entry and, unless it takes something back, the key for the caps. Both ids follow from the
 * source, so the second time they exist already and nothing changes. `salt` is the season's own secret.
 */
export function creditDocs(
  notice: CreditUnit,
  salt: string,
  digest: Digest,
): { readonly entry: LedgerEntry; readonly key?: PointsKey } {
  const { seasonId, unit, points, source } = notice;
  const sourceRef = digest(salt, "source", source.type, source.ref);
  const idFor = (role: string) => digest(seasonId, String(RULES.version), source.type, sourceRef, role);
  const role = source.revision === 0 ? source.role : `${source.role}, revision ${source.revision}`;
  const posted = idFor(role);
  const common = {
    pk: seasonId,
    kind: "entry",
    seasonId,
    rulesVersion: RULES.version,
    unit,
    type: source.role,
    sourceType: source.type,
    sourceRef,
  } as const;
  if (notice.reverses) {
    const id = idFor(`${role}, reversed`);
    return { entry: { ...common, id, points: -points, status: "reversal", reverses: posted } };
  }
  // Ally and caller are digested alike: only so can it be seen that two people helped each other.
  const person = (id: string) => digest(salt, "person", id);
  const key: PointsKey = {
    id: posted,
    pk: vaultOf(seasonId),
    kind: "points-key",
    ally: person(notice.contributorId),
    // Nobody knows an anonymous caller: their place is the case's own, so that no cap by pair can run there (points.md).
    caller: notice.callerId === undefined ? digest(salt, "case", source.ref) : person(notice.callerId),
    sameUnit: notice.sameUnit,
    at: notice.at,
  };
  return { entry: { ...common, id: posted, points, status: "posted" }, key };
}
