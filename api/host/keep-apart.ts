import type { KeepApart } from "../core/notice";
import type { Profile } from "../core/person";
import type { Store } from "../core/store";
import type { Later } from "./deliver";

/** Keeps an ally from a caller's cases to come: on the caller's own record, where only her verbs read it. */
export function createKeepApart(store: Store) {
  return async ({ callerId, allyId }: KeepApart): Promise<string | Later> => {
    const stored = await store.read<Profile>("people", callerId, "profile");
    if (stored === undefined || stored.doc.apartFrom?.includes(allyId)) return "kept apart";
    const doc: Profile = { ...stored.doc, apartFrom: [...(stored.doc.apartFrom ?? []), allyId] };
    const commit = await store.commit("people", callerId, [{ op: "replace", doc, ifMatch: stored.etag }]);
    return commit.ok ? "kept apart" : { reason: commit.reason };
  };
}
