import type { TeachAlly } from "../core/notice";
import type { Store } from "../core/store";
import { lessonOf } from "../features/learning/lesson";
import type { Later } from "./deliver";

/** Puts by what an ally may learn, until there is enough of it to be shown (R30). */
export function createTeachAlly(store: Store) {
  return async (notice: TeachAlly): Promise<string | Later> => {
    const doc = lessonOf(notice);
    const commit = await store.commit("people", doc.pk, [{ op: "upsert", doc }]);
    return commit.ok ? "put by" : { reason: commit.reason };
  };
}
