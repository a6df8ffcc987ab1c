import type { Doc } from "../../core/store";

/**
 * Who is behind a ledger entry, as digests under the season's salt: equal people can be told to be equal, and nobody can
 * be told. Container vault, partition "season-…", id = the entry's. Read by the job that publishes results, for the caps;
 * deleted with the salt when the season can no longer be challenged (`forgottenFrom`).
 */
export interface PointsKey extends Doc {
  readonly kind: "points-key";
  readonly ally: string;
  readonly caller: string;
  readonly sameUnit: boolean;
  /** When the case was decided, ISO. */
  readonly at: string;
}

/** The partition of the vault in which a season's salt and keys lie. */
export function vaultOf(seasonId: string): string {
  return `season-${seasonId}`;
}
