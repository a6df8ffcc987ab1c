import { reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import { accessOn } from "../case/access-log";
import type { AllyshipCase } from "../case/case";
import type { NoteSeen } from "../case/notices";

/** Puts on record for the caller that somebody with a part in their case has seen it. Where that is over, nothing is. */
export const noteSeen = reaction<NoteSeen>()({
  to: "read",
  does: "Put on record for the caller that somebody has seen their case.",
  load: ({ caseId }) => ({ found: one<AllyshipCase>("cases", caseId, "case") }),
  decide({ personId, on }, { found }) {
    if (found === undefined || found.doc.withoutWords === true) return { outcome: "nothing to note" };
    const { ally, offers, state, pk } = found.doc;
    const offering = offers.find((offer) => offer.ally.id === personId)?.ally;
    const by = ally?.id === personId ? ally : offering;
    if (by === undefined) return { outcome: "nothing to note" };
    const as = by !== ally ? "offering" : state === "proposed" ? "proposed" : "ally";
    const writes = [accessOn(found.doc, as, by, on)];
    return { outcome: "noted", changes: [{ container: "cases", pk, writes, notices: [] }] };
  },
});
