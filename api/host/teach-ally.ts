import type { TeachAlly } from "../core/notice";
import type { Store } from "../core/store";
import type { AllyshipCase } from "../features/cases/case/case";
import { type CallerFeedback, OWN_WORDS } from "../features/cases/case/own-words";
import { lessonFrom } from "../features/cases/case/settle";
import { LESSONS_ID, type LessonFor, type Lessons, putBy } from "../features/learning/lesson";
import { digest } from "./kit/digest";
import type { Later } from "./outbox/deliver";

/** Reads what a settled case may teach its ally, and puts it by (R30). Where the caller agreed to nothing, nothing is. */
export function createTeachAlly(store: Store) {
  return async ({ caseId }: TeachAlly): Promise<string | Later> => {
    const found = await store.read<AllyshipCase>("cases", caseId, "case");
    const feedback = await store.read<CallerFeedback>("cases", caseId, OWN_WORDS.feedback("caller"));
    const lesson = found && lessonFrom(found.doc, feedback?.doc, digest);
    return lesson === undefined ? "nothing to learn" : putLessonBy(store, lesson);
  };
}

/** Puts a lesson by, until there is enough of it to be shown. Known already: done either way. */
export async function putLessonBy(store: Store, lesson: LessonFor): Promise<string | Later> {
  const before = await store.read<Lessons>("people", lesson.allyId, LESSONS_ID);
  const writes = putBy(lesson, before);
  if (writes.length === 0) return "put by before";
  // Where another machine puts one by at the same moment, the later of the two comes again.
  const commit = await store.commit("people", lesson.allyId, writes);
  return commit.ok ? "put by" : { reason: commit.reason };
}
