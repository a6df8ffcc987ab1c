import type { Doc } from "../../core/store";
import { vaultOf } from "./key";

/**
 * The season's secret, without which no digest of a person or a case can be guessed. Container vault, one a season, read
 * by crediting alone. When the season can no longer be challenged the secret is taken out and the document stays behind,
 * so that no second secret is made for a late credit.
 */
export interface SeasonSalt extends Doc {
  readonly kind: "salt" | "forgotten";
  readonly seasonId: string;
  /** null: gone. */
  readonly salt: string | null;
}

export const SALT_ID = "salt";

/** The document of a season's secret. */
export function saltDoc(seasonId: string, salt: string): SeasonSalt {
  return { id: SALT_ID, pk: vaultOf(seasonId), kind: "salt", seasonId, salt };
}
