import type { Profile } from "../../../core/person";
import { every, reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import type { AnonymousCase } from "../case/anonymous-case";
import { pingCallerOf, type ReturnToPool, tellPoolOf } from "../case/notices";
import { relayCasesOf } from "../case/relay-cases-of";
import { relayChange } from "../case/relay-change";
import { withoutVolunteer } from "../case/without-volunteer";

/**
 * Puts what an ended volunteer looks after back into the pool, each case as if they had stepped aside from it. Every case is
 * its own commit, guarded by its etag: where its caller was writing just then, it is tried again. A little later once more, for
 * a claim that was on its way when a lead ended it.
 */
export const returnToPool = reaction<ReturnToPool>()({
  to: "hand-back",
  does: "Put the anonymous requests of a volunteer who has ended back into the pool.",
  load: ({ personId }) => ({
    profile: one<Profile>("people", personId, "profile"),
    mine: every<AnonymousCase>("cases", relayCasesOf(personId)),
  }),
  decide({ personId, until }, { profile, mine }, scope) {
    if (profile?.doc.roles.includes("volunteer")) return { outcome: "a volunteer again" };
    const changes = mine
      .filter(({ doc }) => doc.volunteer?.id === personId)
      .map((stored) => {
        const { doc } = stored;
        const kept = { ...doc, apart: [...doc.apart, personId] };
        const after = withoutVolunteer(kept, { by: "lead", reason: "ended" }, scope);
        return relayChange(stored, after, scope, { notices: [tellPoolOf(doc.pk), pingCallerOf(doc.pk)] });
      });
    const left = new Date(until).getTime() - scope.now.getTime();
    return { outcome: "handed back", changes, ...(left > 0 && { onceMoreIn: left }) };
  },
});
