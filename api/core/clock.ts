const DAY_MS = 86_400_000;

/** The product's clock: the machine's in production, one that can be moved on a developer's machine and in tests. */
export interface Clock {
  now(): Date;
}

/** `days` calendar days later (24 hours each). */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** Whole days from one moment to another, rounded down. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}

/**
 * YYYY-MM-DD in UTC: for keys, expiries and counting on from a date. Nobody reads it as a day and no rule goes by it: for that
 * there is `localDate` (calendar.ts).
 */
export function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
