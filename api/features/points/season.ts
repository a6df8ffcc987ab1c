import { type Calendar, localDate } from "../../core/calendar";
import { addDays } from "../../core/clock";

/** How long after a season's end its points may be challenged, and so be worked out again. */
const CHALLENGE_DAYS = 90;

/** A season is a calendar year by the programme's date: points earned in it are settled at its end. R31. `at`: a moment or a date. */
export function seasonOf(at: Date | string, calendar: Calendar): string {
  return localDate(at, calendar).slice(0, 4);
}

/**
 * From when nobody needs to know any more who was behind a season's points. In UTC: nobody reads it as a day, a few hours in ninety
 * days decide nothing, and it must be the same moment for all of a season's cases, so that it tells of none when it ended.
 */
export function forgottenFrom(seasonId: string): Date {
  return addDays(new Date(Date.UTC(Number(seasonId) + 1, 0, 1)), CHALLENGE_DAYS);
}
