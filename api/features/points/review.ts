import type { Doc } from "../../core/store";

/**
 * What a volunteer with no tie to either person found of an entry that was held. Container seasons, partition = the
 * season, id = `reviewId`. Read by the publishing job; kept with the season: nobody is in it, the volunteer neither.
 */
export interface Review extends Doc {
  readonly kind: "review";
  /** Id of the ledger entry. */
  readonly entry: string;
  readonly outcome: "count" | "not";
}

/** One review an entry: whoever looks second finds that somebody has. */
export function reviewId(entryId: string): string {
  return `review-${entryId}`;
}
