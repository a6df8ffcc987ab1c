import type { SetAway } from "../core/notice";
import { type Profile, UNSAID } from "../core/person";
import type { Store } from "../core/store";
import type { Later } from "./outbox/deliver";

/** Sets an ally Away. Her places stay as they are for when she is back. */
export function createSetAway(store: Store) {
  return async ({ personId }: SetAway): Promise<string | Later> => {
    const stored = await store.read<Profile>("people", personId, "profile");
    if (stored === undefined || stored.doc.availability?.away === true) return "away";
    const availability = { ...(stored.doc.availability ?? UNSAID), away: true };
    const doc: Profile = { ...stored.doc, availability };
    const commit = await store.commit("people", personId, [{ op: "replace", doc, ifMatch: stored.etag }]);
    return commit.ok ? "away" : { reason: commit.reason };
  };
}
