import { addDays } from "../../core/clock";

/** How long after a season's end its points may be challenged, and so be worked out again. */
const CHALLENGE_DAYS = 90;

/** A season is a calendar year (UTC): points earned in it are settled at its end. R31. */
export function seasonOf(at: Date): string {
  return String(at.getUTCFullYear());
}

/** From when nobody needs to know any more who was behind a season's points. */
export function forgottenFrom(seasonId: string): Date {
  return addDays(new Date(Date.UTC(Number(seasonId) + 1, 0, 1)), CHALLENGE_DAYS);
}
