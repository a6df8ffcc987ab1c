import { type DatedBy, daysAfter, todayOf } from "../../core/calendar";
import type { Person, Training } from "../../core/person";

/** The course an ally finishes before offering to help. */
export const ALLY_COURSE = "allyship";
/** R53: a finished course counts for twelve months. */
const VALID_DAYS = 365;

/** The person's newest valid record of a course, or undefined. R51. */
export function trainedIn(person: Person, course: string, when: DatedBy): Training | undefined {
  const today = todayOf(when);
  return person.training
    .filter((record) => record.course === course && daysAfter(record.on, VALID_DAYS) > today)
    .sort((a, b) => b.on.localeCompare(a.on))[0];
}
