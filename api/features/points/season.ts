/** A season is a calendar year (UTC): points earned in it are settled at its end. R31. */
export function seasonOf(at: Date): string {
  return String(at.getUTCFullYear());
}
