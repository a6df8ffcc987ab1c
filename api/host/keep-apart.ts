import type { KeepApart } from "../core/notice";
import { newcomer, type Profile } from "../core/person";
import type { Store } from "../core/store";
import type { AllyshipCase } from "../features/cases/case/case";
import { casesOf } from "../features/cases/case/cases-of";
import type { When } from "../features/cases/case/move";
import { keptApart } from "../features/cases/leaving/kept-apart";
import { changeProfile } from "../features/people/change-profile";
import type { Later } from "./outbox/deliver";

/** A request that was being opened while its caller left is stored within this time. */
const UNDER_WAY_MS = 60_000;

/**
 * Keeps an ally from a caller: on the caller's own record for the requests to come, where only her verbs read it, and in
 * those that are there. A little later once more, for a request that was on its way when she left. Done twice it changes
 * nothing.
 */
export function createKeepApart(store: Store, when: () => Promise<When>) {
  return async (notice: KeepApart): Promise<string | Later> => {
    const { callerId, allyId } = notice;
    const recorded = await record(store, notice);
    if (typeof recorded === "object") return recorded;
    let failed: Later | undefined;
    const page = await store.query<AllyshipCase>("cases", casesOf(callerId));
    const at = await when();
    for (const { doc, etag } of page.items) {
      const after = doc.caller.id === callerId ? keptApart(doc, allyId, at) : undefined;
      if (after === undefined) continue;
      const commit = await store.commit("cases", doc.pk, [{ op: "replace", doc: after, ifMatch: etag }]);
      if (!commit.ok) failed = { reason: commit.reason };
    }
    if (failed !== undefined) return failed;
    return recorded === "before" ? "kept apart" : { reason: "once more", retryAfterMs: UNDER_WAY_MS };
  };
}

async function record(
  store: Store,
  { callerId, callerName, allyId }: KeepApart,
): Promise<Later | "now" | "before"> {
  const stored = await store.read<Profile>("people", callerId, "profile");
  const caller = newcomer({ id: callerId, name: callerName }, []);
  const apartFrom = stored?.doc.apartFrom ?? [];
  if (apartFrom.includes(allyId)) return "before";
  const { writes } = changeProfile(stored, caller, { apartFrom: [...apartFrom, allyId] });
  const commit = await store.commit("people", callerId, writes);
  return commit.ok ? "now" : { reason: commit.reason };
}
