import type { Doc, Stored, Write } from "../../core/store";
import { writeOver } from "../../core/write-over";
import { THEMES } from "./themes";

/** How many allyships are summed up together: fewer would tell an ally who said what. */
export const BATCH = 5;

/** What one allyship taught its ally. It names no case, no caller and no date. */
interface Lesson {
  readonly themes: readonly string[];
  readonly quotes: readonly string[];
}

/** A lesson on its way to its ally. `key` is the same at every retry, and leads back to no case. */
export interface LessonFor extends Lesson {
  readonly allyId: string;
  readonly key: string;
}

/**
 * What waits until there is enough of it, and which lessons came. Container people, partition = the ally, id "lessons".
 * Read by nobody: the job that puts lessons by looks in it, no verb does. Deleted with the ally's erasure.
 */
export interface Lessons extends Doc {
  readonly kind: "lessons";
  /** Fewer than five. */
  readonly waiting: readonly Lesson[];
  /** The key of every lesson that ever came, so that none counts twice. */
  readonly known: readonly string[];
  /** How many letters there are. */
  readonly letters: number;
}

/**
 * Five lessons, summed up: how many of them named each theme, and the quotes, with nothing left of which came together.
 * Written once, never changed. Container people, partition = the ally. Read by that ally alone (R30); deleted with their
 * erasure.
 */
export interface LearningLetter extends Doc {
  readonly kind: "learning-letter";
  /** 1, 2, 3 in the order they were written. */
  readonly number: number;
  readonly themes: Readonly<Record<string, number>>;
  readonly quotes: readonly string[];
}

/** Where an ally's lessons wait. */
export const LESSONS_ID = "lessons";

/**
 * The writes that put a lesson by; none when it is known already. The fifth goes with the four before into a letter, in
 * one commit: an ally never reads of fewer than five at once, and one more changes nothing that can be read.
 */
export function putBy(
  { allyId, key, themes, quotes }: LessonFor,
  before: Stored<Lessons> | undefined,
): Write[] {
  const known = before?.doc.known ?? [];
  if (known.includes(key)) return [];
  const letters = before?.doc.letters ?? 0;
  const all = [...(before?.doc.waiting ?? []), { themes, quotes }];
  const full = all.length >= BATCH;
  const doc: Lessons = {
    id: LESSONS_ID,
    pk: allyId,
    kind: "lessons",
    waiting: full ? [] : all,
    // Sorted: the order in which keys came would date them.
    known: [...known, key].sort(),
    letters: full ? letters + 1 : letters,
  };
  const keep = writeOver(before, doc);
  return full ? [keep, { op: "create", doc: letterOf(allyId, letters + 1, all) }] : [keep];
}

function letterOf(allyId: string, number: number, lessons: readonly Lesson[]): LearningLetter {
  const named = (theme: string) => lessons.filter(({ themes }) => themes.includes(theme)).length;
  return {
    id: `learning-letter-${number}`,
    pk: allyId,
    kind: "learning-letter",
    number,
    themes: Object.fromEntries(THEMES.map((theme) => [theme, named(theme)])),
    quotes: lessons.flatMap(({ quotes }) => quotes).sort(),
  };
}
