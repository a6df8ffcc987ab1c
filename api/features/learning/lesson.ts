import type { TeachAlly } from "../../core/notice";
import type { Doc } from "../../core/store";

/**
 * What one allyship taught its ally. Container people, partition = the ally. It names no case, no caller and no date.
 * Read by the ally herself, five at a time and summed up (R30); deleted with her erasure.
 */
export interface Lesson extends Doc {
  readonly kind: "lesson";
  readonly themes: readonly string[];
  readonly quotes: readonly string[];
}

/** The document for a lesson: the same at every retry. */
export function lessonOf({ allyId, key, themes, quotes }: TeachAlly): Lesson {
  return { id: `lesson-${key}`, pk: allyId, kind: "lesson", themes, quotes };
}
