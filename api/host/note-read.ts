import type { NoteRead } from "../core/notice";
import type { Store } from "../core/store";
import { readOn } from "../features/cases/case/access-log";
import type { AllyshipCase } from "../features/cases/case/case";
import type { Later } from "./outbox/deliver";

/** Puts on record for the caller that somebody with a part in her case has seen it. Where that is over, nothing is. */
export function createNoteRead(store: Store) {
  return async ({ caseId, personId, on }: NoteRead): Promise<string | Later> => {
    const stored = await store.read<AllyshipCase>("cases", caseId, "case");
    if (stored === undefined || stored.doc.emptied === true) return "nothing to note";
    const { ally, offers, state } = stored.doc;
    const offering = offers.find((offer) => offer.ally.id === personId)?.ally;
    const by = ally?.id === personId ? ally : offering;
    if (by === undefined) return "nothing to note";
    const as = by !== ally ? "offering" : state === "proposed" ? "proposed" : "ally";
    const commit = await store.commit("cases", caseId, [readOn(stored.doc, as, by, on)]);
    return commit.ok ? "noted" : { reason: commit.reason };
  };
}
