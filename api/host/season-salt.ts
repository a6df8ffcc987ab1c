import { randomBytes } from "node:crypto";
import type { Doc, Store } from "../core/store";
import { vaultOf } from "../features/points/key";

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

/** The season's salt, made at its first use; undefined when the season is forgotten. */
export async function saltOf(store: Store, seasonId: string): Promise<string | undefined> {
  const pk = vaultOf(seasonId);
  // Read anew each time: another machine may have forgotten the season since.
  const found = await store.read<SeasonSalt>("vault", pk, "salt");
  if (found !== undefined) return found.doc.salt ?? undefined;
  const salt = randomBytes(32).toString("base64url");
  const doc: SeasonSalt = { id: "salt", pk, kind: "salt", seasonId, salt };
  await store.commit("vault", pk, [{ op: "create", doc }]);
  // Whoever came first made it; everybody uses that one.
  const made = await store.read<SeasonSalt>("vault", pk, "salt");
  if (made === undefined) throw new Error("The season's salt was written and is not there.");
  return made.doc.salt ?? undefined;
}
