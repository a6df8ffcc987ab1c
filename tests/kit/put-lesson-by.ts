import type { Later } from "../../api/core/messenger";
import type { Store } from "../../api/core/store";
import { LESSONS_ID, type LessonFor, type Lessons, putBy } from "../../api/features/learning/lesson";

/** Puts a lesson by for an ally, as the reaction to a settled case does. */
export async function putLessonBy(store: Store, lesson: LessonFor): Promise<string | Later> {
  const before = await store.read<Lessons>("people", lesson.allyId, LESSONS_ID);
  const writes = putBy(lesson, before);
  if (writes.length === 0) return "put by before";
  const commit = await store.commit("people", lesson.allyId, writes);
  return commit.ok ? "put by" : { reason: commit.reason };
}
