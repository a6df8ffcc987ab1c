import type { Profile } from "../../../core/person";
import { reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import type { AllyshipCase } from "../case/case";
import type { Opened } from "../case/notices";
import { keptApart } from "../leaving/kept-apart";

/**
 * The other half of `keep-apart`. A request is stored, and then the record is looked at; whoever is left goes on record, and then the
 * requests are looked at. So whichever comes first, one of the two sees the other, however close together they are.
 */
export const keepOpenedApart = reaction<Opened>()({
  to: "opened",
  does: "Keep a new request from an ally whom its caller left at the same moment.",
  load: ({ callerId, caseId }) => ({
    profile: one<Profile>("people", callerId, "profile"),
    found: one<AllyshipCase>("cases", caseId, "case"),
  }),
  decide(_notice, { profile, found }, scope) {
    if (found === undefined) return { outcome: "gone" };
    let after = found.doc;
    for (const allyId of profile?.doc.apartFrom ?? []) after = keptApart(after, allyId, scope) ?? after;
    if (after === found.doc) return { outcome: "nothing to keep" };
    const writes = [{ op: "replace", doc: after, ifMatch: found.etag } as const];
    return { outcome: "kept apart", changes: [{ container: "cases", pk: after.pk, writes, notices: [] }] };
  },
});
