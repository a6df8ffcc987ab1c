const DAY_MS = 86_400_000;

/** The date of a moment, in a programme whose clocks show UTC. */
export function dateAt(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The first of the two fixed times of a day after this moment (privacy.md: twice a day by default), ISO. */
export function releaseAfter(at: Date): string {
  const today = dateAt(at);
  const tomorrow = dateAt(new Date(at.getTime() + DAY_MS));
  const slots = [`${today}T10:00:00.000Z`, `${today}T16:00:00.000Z`, `${tomorrow}T10:00:00.000Z`];
  return slots.find((slot) => slot > at.toISOString()) ?? "";
}

/** How many days lie between two dates. */
export function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Whether the programme works on the day of this moment. */
export function worksOn(at: Date): boolean {
  return at.getUTCDay() !== 0 && at.getUTCDay() !== 6;
}

/** states.md: so many working days, or days, after a date; clocks strike in the morning. */
export interface Span {
  readonly bd?: number;
  readonly d?: number;
}

/** The morning on which a span that began on this date is over. */
export function over(date: string, { bd, d = 0 }: Span): Date {
  let at = new Date(`${date}T08:30:00.000Z`);
  if (bd === undefined) return new Date(at.getTime() + d * DAY_MS);
  for (let left = bd; left > 0; ) {
    at = new Date(at.getTime() + DAY_MS);
    if (worksOn(at)) left -= 1;
  }
  return at;
}
