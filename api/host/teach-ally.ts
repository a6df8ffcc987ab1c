import type { TeachAlly } from "../core/notice";
import type { Store } from "../core/store";
import { LESSONS_ID, type Lessons, putBy } from "../features/learning/lesson";
import type { Later } from "./deliver";

/** Puts by what an ally may learn, until there is enough of it to be shown (R30). Known already: done either way. */
export function createTeachAlly(store: Store) {
  return async (notice: TeachAlly): Promise<string | Later> => {
    const before = await store.read<Lessons>("people", notice.allyId, LESSONS_ID);
    const writes = putBy(notice, before);
    if (writes.length === 0) return "put by before";
    // Where another machine puts one by at the same moment, the later of the two comes again.
    const commit = await store.commit("people", notice.allyId, writes);
    return commit.ok ? "put by" : { reason: commit.reason };
  };
}
