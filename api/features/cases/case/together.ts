import { type Calendar, daysAfter, instant } from "../../../core/calendar";
import { addDays } from "../../../core/clock";
import type { Agreement } from "./agreement";
import type { AllyshipCase, CheckIns } from "./case";

/** A sustained allyship is asked how it goes every two weeks, a one-off two days after its day. */
export const EVERY_DAYS = 14;
const AFTER_DAYS = 2;
/** A one-off ends by itself two days after it was asked about. */
const ONE_OFF_OVER_DAYS = 4;

/** The check-ins of an allyship that begins now. */
export function firstCheckIns(agreement: Agreement, now: Date, calendar: Calendar): CheckIns {
  const nextAt =
    agreement.kind === "one-off"
      ? morningAfter(agreement.endOn, AFTER_DAYS, calendar)
      : addDays(now, EVERY_DAYS);
  return {
    asked: 0,
    nextAt: nextAt.toISOString(),
    answered: { caller: true, ally: true },
    missed: { caller: 0, ally: 0 },
    held: 0,
  };
}

/** When the agreement has run its course. */
export function endOf({ kind, endOn }: Agreement, calendar: Calendar): Date {
  return morningAfter(endOn, kind === "one-off" ? ONE_OFF_OVER_DAYS : 1, calendar);
}

/** What comes next while the two are at work: a check-in, or the end. */
export function nextTogether(found: AllyshipCase, calendar: Calendar): Date | undefined {
  if (found.agreement === undefined) return undefined;
  const end = endOf(found.agreement, calendar);
  const ask = found.checkIns?.nextAt;
  return ask === undefined || new Date(ask) > end ? end : new Date(ask);
}

function morningAfter(date: string, days: number, calendar: Calendar): Date {
  return instant(daysAfter(date, days), calendar.morning, calendar);
}
