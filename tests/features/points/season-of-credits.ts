import type { CreditUnit } from "../../../api/features/points/credit";
import { creditDocs, type LedgerEntry } from "../../../api/features/points/credit";
import type { PointsKey } from "../../../api/features/points/key";
import { type Review, reviewId } from "../../../api/features/points/review";
import { RULES } from "../../../api/features/points/rules";
import { type Settlement, settle } from "../../../api/features/points/settle";
import { digest } from "../../../api/host/kit/digest";

export const SEASON = "2026";
const SALT = "a season's salt";

/** An allyship that worked, as the case credits it; on the day of the season that is said. */
export function win(change: Partial<CreditUnit> & { day?: number; ref?: string; revision?: number } = {}) {
  const { day = 1, ref = `case-${day}`, revision = 0, ...rest } = change;
  const notice: CreditUnit = {
    to: "season",
    seasonId: SEASON,
    unit: "Finance",
    points: 4,
    source: { type: "case", ref, role: "ally", revision },
    at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    contributorId: "ally",
    callerId: "caller",
    sameUnit: false,
    ...rest,
  };
  return notice;
}

/** The taking back of a credit. */
export function takenBack(notice: CreditUnit): CreditUnit {
  return { ...notice, reverses: true };
}

/** What a store would hold of a season: each document once, however often it is created. */
export class Ledger {
  readonly entries = new Map<string, LedgerEntry>();
  readonly keys = new Map<string, PointsKey>();
  readonly reviews: Review[] = [];

  /** A credit arrives. `crash`: the machine stops after the first of its writes. */
  post(notice: CreditUnit, crash = false): string {
    const { entry, key } = creditDocs(notice, SALT, digest);
    if (key !== undefined && !this.keys.has(key.id)) this.keys.set(key.id, key);
    const written = !(crash && key !== undefined);
    if (written && !this.entries.has(entry.id)) this.entries.set(entry.id, entry);
    return entry.id;
  }

  review(entry: string, outcome: Review["outcome"]): void {
    this.reviews.push({ id: reviewId(entry), pk: SEASON, kind: "review", entry, outcome });
  }

  settled(): Settlement {
    const { entries, keys, reviews } = this;
    return settle({ entries: [...entries.values()], keys: [...keys.values()], reviews }, RULES);
  }
}
