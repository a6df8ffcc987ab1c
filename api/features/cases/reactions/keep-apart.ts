import { newcomer, type Profile } from "../../../core/person";
import { every, reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import { changeProfile } from "../../people/change-profile";
import type { AllyshipCase } from "../case/case";
import { casesOf } from "../case/cases-of";
import type { KeepApart } from "../case/notices";
import { keptApart } from "../leaving/kept-apart";

/**
 * Keeps an ally from a caller: on the caller's own record for the requests to come, where only the caller's verbs read it, and
 * in those that are there. The record comes first: a request that is stored after it was looked through knows it, or is kept apart by
 * `keep-opened-apart`.
 */
export const keepApart = reaction<KeepApart>()({
  to: "apart",
  does: "Keep an ally from every request of a caller who has left them.",
  load: ({ callerId }) => ({
    profile: one<Profile>("people", callerId, "profile"),
    mine: every<AllyshipCase>("cases", casesOf(callerId)),
  }),
  decide({ callerId, callerName, allyId }, { profile, mine }, scope) {
    const apartFrom = profile?.doc.apartFrom ?? [];
    if (!apartFrom.includes(allyId)) {
      const caller = newcomer({ id: callerId, name: callerName }, []);
      const record = changeProfile(profile, caller, { apartFrom: [...apartFrom, allyId] });
      return { outcome: "on record", changes: [record], onceMoreIn: 0 };
    }
    const changes = mine.flatMap(({ doc, etag }) => {
      const after = doc.caller.id === callerId ? keptApart(doc, allyId, scope) : undefined;
      if (after === undefined) return [];
      const writes = [{ op: "replace", doc: after, ifMatch: etag } as const];
      return [{ container: "cases", pk: doc.pk, writes, notices: [] } as const];
    });
    return { outcome: "kept apart", changes };
  },
});
