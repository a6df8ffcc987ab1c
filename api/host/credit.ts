import type { CreditUnit } from "../core/notice";
import type { Store } from "../core/store";
import { creditDocs } from "../features/points/credit";
import { digest } from "./kit/digest";
import type { Later } from "./outbox/deliver";
import { saltOf } from "./season-salt";

/** Writes points into the ledger. An entry that is there already means it was credited before: done either way. R32. */
export function createCredit(store: Store) {
  return async (notice: CreditUnit): Promise<string | Later> => {
    const salt = await saltOf(store, notice.seasonId);
    // Its points are published and can no longer be challenged.
    if (salt === undefined) return "too late";
    const { entry, key } = creditDocs(notice, salt, digest);
    if (key !== undefined) {
      // The key first: an entry without one would be held, a key without an entry does nothing until the retry.
      const kept = await store.commit("vault", key.pk, [{ op: "create", doc: key }]);
      if (!kept.ok && kept.reason !== "exists") return { reason: kept.reason };
    }
    const posted = await store.commit("seasons", entry.pk, [{ op: "create", doc: entry }]);
    if (posted.ok) return "credited";
    return posted.reason === "exists" ? "credited before" : { reason: posted.reason };
  };
}
