import { newcomer, type Profile } from "../../../core/person";
import { every, reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import { changeProfile } from "../../people/change-profile";
import type { AllyshipCase } from "../case/case";
import { casesOf } from "../case/cases-of";
import type { KeepApart } from "../case/notices";
import { keptApart } from "../leaving/kept-apart";

/** A request that was being opened while its caller left is stored within this time. */
const UNDER_WAY_MS = 60_000;

/**
 * Keeps an ally from a caller: on the caller's own record for the requests to come, where only the caller's verbs read it, and
 * in those that are there. A little later once more, for a request that was on its way when the caller left.
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
    const onRecord = apartFrom.includes(allyId);
    const caller = newcomer({ id: callerId, name: callerName }, []);
    const record = onRecord ? [] : [changeProfile(profile, caller, { apartFrom: [...apartFrom, allyId] })];
    const cases = mine.flatMap(({ doc, etag }) => {
      const after = doc.caller.id === callerId ? keptApart(doc, allyId, scope) : undefined;
      if (after === undefined) return [];
      const writes = [{ op: "replace", doc: after, ifMatch: etag } as const];
      return [{ container: "cases", pk: doc.pk, writes, notices: [] } as const];
    });
    const all = { outcome: "kept apart", changes: record, afterwards: cases };
    return onRecord ? all : { ...all, onceMoreIn: UNDER_WAY_MS };
  },
});
