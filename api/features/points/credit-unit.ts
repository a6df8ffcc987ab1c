import { reaction } from "../../core/reaction";
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
      const writes = [{ op: "create", doc: saltDoc(seasonId, secret()) } as const];
      const change = {
        container: "vault",
        pk: vaultOf(seasonId),
        writes,
        notices: [],
        orIsThere: true,
      } as const;
      return { outcome: "salted", changes: [change], onceMoreIn: 0 };
    }
    // Its points are published and can no longer be challenged.
    if (stored.doc.salt === null) return { outcome: "too late" };
    const { entry, key } = creditDocs(notice, stored.doc.salt, digest);
    const post = {
      container: "seasons",
      pk: entry.pk,
      writes: [{ op: "create", doc: entry }],
      notices: [],
      orIsThere: true,
    } as const;
    if (key === undefined) return { outcome: "credited", changes: [post] };
    const keep = {
      container: "vault",
      pk: key.pk,
      writes: [{ op: "create", doc: key }],
      notices: [],
      orIsThere: true,
    } as const;
    // The key first: an entry without one would be held, a key without an entry does nothing until the retry.
    return { outcome: "credited", changes: [keep], afterwards: [post] };
  },
});
