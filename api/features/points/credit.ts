import type { CreditUnit } from "../../core/notice";
import type { Doc, Write } from "../../core/store";

/** Rules of the running season; frozen before it begins. */
export const RULES_VERSION = 1;

/**
 * One line of the ledger. Container seasons, partition = the season. No person is in it (points.md, Ledger).
 * Read by the publishing job; kept with the season.
 */
export interface LedgerEntry extends Doc {
  readonly kind: "entry";
  readonly seasonId: string;
  readonly rulesVersion: number;
  readonly unit: string;
  readonly points: number;
  readonly sourceType: string;
  readonly sourceRef: string;
  readonly status: "posted" | "held" | "reversal";
}

/** Somebody contributed to a unit: a salted digest, counted and never resolved. Goes with the season's salt. */
export interface Contributor extends Doc {
  readonly kind: "contributor";
  readonly unit: string;
}

/**
 * The writes that credit a unit. The entry's id follows from its source, so the second time it exists already and
 * nothing changes. `salt` is the season's own secret; the digest of a contributor cannot be guessed without it.
 */
export function creditWrites(
  { seasonId, unit, points, source, contributorId }: CreditUnit,
  salt: string,
  digest: (...parts: readonly string[]) => string,
): Write[] {
  const entry: LedgerEntry = {
    id: digest(seasonId, String(RULES_VERSION), source.type, source.ref, source.role),
    pk: seasonId,
    kind: "entry",
    seasonId,
    rulesVersion: RULES_VERSION,
    unit,
    points,
    sourceType: source.type,
    sourceRef: source.ref,
    status: "posted",
  };
  const contributor: Contributor = {
    id: digest(salt, seasonId, unit, contributorId),
    pk: seasonId,
    kind: "contributor",
    unit,
  };
  return [
    { op: "create", doc: entry },
    { op: "upsert", doc: contributor },
  ];
}
