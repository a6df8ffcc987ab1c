import { reaction } from "../../../core/reaction";
import { one } from "../../../core/verb";
import { LESSONS_ID, type LessonFor, type Lessons, putBy } from "../../learning/lesson";
import type { AllyshipCase } from "../case/case";
import type { TeachAlly } from "../case/notices";
import { type CallerFeedback, OWN_WORDS } from "../case/own-words";

/** Puts by what a settled case may teach its ally. Where the caller agreed to nothing, nothing is. */
export const teachAlly = reaction<TeachAlly>()({
  to: "learning",
  does: "Put by for the ally what the caller let them learn.",
  load: ({ caseId, allyId }) => ({
    found: one<AllyshipCase>("cases", caseId, "case"),
    feedback: one<CallerFeedback>("cases", caseId, OWN_WORDS.feedback("caller")),
    lessons: one<Lessons>("people", allyId, LESSONS_ID),
  }),
  decide({ allyId }, { found, feedback, lessons }, { digest }) {
    const lesson = found && lessonFrom(found.doc, feedback?.doc, digest);
    // The ally is whoever it was when the case was settled; another one would not be there any more.
    if (lesson === undefined || lesson.allyId !== allyId) return { outcome: "nothing to learn" };
    const writes = putBy(lesson, lessons);
    if (writes.length === 0) return { outcome: "put by before" };
    // Where another machine puts one by at the same moment, the later of the two comes again.
    return { outcome: "put by", changes: [{ container: "people", pk: allyId, writes, notices: [] }] };
  },
});

/** R30: what the ally may learn from a case, as far as the caller agreed. It leads back to no case. */
function lessonFrom(
  { ally, pk }: AllyshipCase,
  feedback: CallerFeedback | undefined,
  digest: (...parts: readonly string[]) => string,
): LessonFor | undefined {
  if (ally === undefined || feedback === undefined || !feedback.mayTeach) return undefined;
  const quotes = feedback.mayQuote && feedback.line !== "" ? [feedback.line] : [];
  if (feedback.themes.length + quotes.length === 0) return undefined;
  return { allyId: ally.id, key: digest("lesson", pk), themes: feedback.themes, quotes };
}
