import { randomUUID } from "node:crypto";
import { commitChange } from "../core/commit-change";
import type { HandBack } from "../core/notice";
import type { Profile } from "../core/person";
import type { Store } from "../core/store";
import type { When } from "../features/cases/case/move";
import type { AnonymousCase } from "../features/relay/case/anonymous-case";
import { inHand } from "../features/relay/case/relay-cases-of";
import { relayChange } from "../features/relay/case/relay-change";
import { withoutVolunteer } from "../features/relay/case/without-volunteer";
import type { Later } from "./outbox/deliver";

/** Nothing of an anonymous case is told before its release: the timer has it then. */
const LATER = () => undefined;

/**
 * Puts what an ended volunteer looks after back into the pool, each case as if she had stepped aside from it. Every case is its
 * own commit, guarded by its etag: where its caller was writing just then, it is tried again. A little later once more, for a
 * claim that was on its way when a lead ended it. Done twice it changes nothing.
 */
export function createHandBack(store: Store, when: () => Promise<When>) {
  return async ({ personId, until }: HandBack): Promise<string | Later> => {
    const profile = await store.read<Profile>("people", personId, "profile");
    if (profile?.doc.roles.includes("volunteer")) return "a volunteer again";
    const page = await store.query<AnonymousCase>("cases", inHand(personId));
    const at = await when();
    let failed: Later | undefined;
    for (const stored of page.items.filter(({ doc }) => doc.volunteer?.id === personId)) {
      const { doc } = stored;
      const kept = { ...doc, apart: [...doc.apart, personId] };
      const after = withoutVolunteer(kept, { by: "lead", reason: "ended" }, at);
      const notices = (["pool", "ping"] as const).map((to) => ({ to, caseId: doc.pk }));
      const change = relayChange(stored, after, at, { notices });
      const commit = await commitChange({ store, randomId: randomUUID, deliver: LATER }, change, at.now);
      if (!commit.ok) failed = { reason: commit.reason };
    }
    if (failed !== undefined) return failed;
    const left = new Date(until).getTime() - at.now.getTime();
    return left > 0 ? { reason: "once more", retryAfterMs: left } : "handed back";
  };
}
