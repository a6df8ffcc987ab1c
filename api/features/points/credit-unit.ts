import { createOnce, reaction } from "../../core/reaction";
import { one } from "../../core/verb";
import { type CreditUnit, creditDocs } from "./credit";
import { vaultOf } from "./key";
import { SALT_ID, type SeasonSalt, saltDoc } from "./season-salt";

/** Writes points into the ledger. An entry that is there already means it was credited before: done either way. R32. */
export const creditUnit = reaction<CreditUnit>()({
  to: "season",
  does: "Write points into the season's ledger.",
  // Read anew each time: another machine may have forgotten the season since.
  load: ({ seasonId }) => ({ salt: one<SeasonSalt>("vault", vaultOf(seasonId), SALT_ID) }),
  decide(notice, { salt: stored }, { digest, secret }) {
    const { seasonId } = notice;
    if (stored === undefined) {
      // The season's first credit makes its secret. Whoever comes first made it, and everybody uses that one.
      const salt = createOnce("vault", saltDoc(seasonId, secret()));
      return { outcome: "salted", changes: [salt], onceMoreIn: 0 };
    }
    // Its points are published and can no longer be challenged.
    if (stored.doc.salt === null) return { outcome: "too late" };
    const { entry, key } = creditDocs(notice, stored.doc.salt, digest);
    const post = createOnce("seasons", entry);
    if (key === undefined) return { outcome: "credited", changes: [post] };
    // The key first: an entry without one would be held, a key without an entry does nothing until the retry.
    return { outcome: "credited", changes: [createOnce("vault", key)], afterwards: [post] };
  },
});
