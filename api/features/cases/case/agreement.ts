import { type DatedBy, daysAfter, todayOf } from "../../../core/calendar";
import type { Kind } from "./kind";

/** Six months, the longest an allyship is agreed for at a time. */
export const MOST_DAYS = 183;

/**
 * R22: the short note that both sign: goal, contact, limits, how long. Seen by the two and by nobody else; gone when they
 * part, and with the case's other words. `endOn` is a date: the day of a one-off, the last day of a sustained one.
 */
export interface Agreement {
  readonly goal: string;
  readonly contact: string;
  readonly limits: string;
  /** The kind that points go by, fixed here and not afterwards (points.md). */
  readonly kind: Kind;
  readonly endOn: string;
  /** HH:MM of a one-off, where they named a time. */
  readonly at?: string;
  /** Counts the wordings: a signature is under one of them. */
  readonly version: number;
  /** ISO times. */
  readonly signed: { readonly caller?: string; readonly ally?: string };
  /** It was made longer once, which is as often as it can be. */
  readonly renewed: boolean;
  /** A new last day one of them has suggested. */
  readonly renewal?: { readonly endOn: string; readonly by: "caller" | "ally" };
}

/** Whether a last day is one that can be agreed on: from the programme's today, at most six months ahead. Dates are YYYY-MM-DD. */
export function canEndOn(endOn: string, when: DatedBy): boolean {
  const today = todayOf(when);
  return endOn >= today && endOn <= daysAfter(today, MOST_DAYS);
}
