import { randomBytes } from "node:crypto";
import type { CreditUnit } from "../core/notice";
import type { Doc, Store } from "../core/store";
import { creditWrites } from "../features/points/credit";
import type { Later } from "./deliver";
import { digest } from "./digest";

/** The season's secret: makes contributors countable and not resolvable. Container vault; deleted after the season. */
interface Salt extends Doc {
  readonly kind: "salt";
  readonly salt: string;
}

/** Writes points into the ledger. An entry that is there already means it was credited before: done either way. R32. */
export function createCredit(store: Store) {
  const salts = new Map<string, string>();

  const saltOf = async (seasonId: string): Promise<string> => {
    const kept = salts.get(seasonId);
    if (kept !== undefined) return kept;
    const pk = `season-${seasonId}`;
    const doc: Salt = { id: "salt", pk, kind: "salt", salt: randomBytes(32).toString("base64url") };
    await store.commit("vault", pk, [{ op: "create", doc }]);
    // Whoever came first made it; everybody uses that one.
    const stored = await store.read<Salt>("vault", pk, "salt");
    if (stored === undefined) throw new Error("The season's salt was written and is not there.");
    salts.set(seasonId, stored.doc.salt);
    return stored.doc.salt;
  };

  return async (notice: CreditUnit): Promise<string | Later> => {
    const salt = await saltOf(notice.seasonId);
    const commit = await store.commit("seasons", notice.seasonId, creditWrites(notice, salt, digest));
    if (commit.ok) return "credited";
    return commit.reason === "exists" ? "credited before" : { reason: commit.reason };
  };
}
