import {
  type Calendar,
  DEFAULT_CALENDAR,
  instant,
  isWorkingDay,
  localDate,
  localTime,
  nextMorning,
  nextWeekMorning,
  workingDaysBetween,
  workingDaysLater,
} from "../../api/core/calendar";
import { addDays } from "../../api/core/clock";
import { fc } from "../kit/chance";

const PARIS: Calendar = { timeZone: "Europe/Paris", morning: "08:30", holidays: ["2026-12-25"] };
/** Zones with and without summer time, half an hour off, and on both sides of the date line. */
const ZONES = [
  "UTC",
  "Europe/Paris",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];

const calendars = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  morning: fc.constantFrom("06:00", "08:30", "10:15"),
  holidays: fc.subarray(["2026-12-24", "2026-12-25", "2027-01-01", "2027-03-29"]),
});
const moments = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2028-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const holds = (property: fc.IProperty<[Date, Calendar]>) => fc.assert(property, { numRuns: 300 });

describe("the programme's calendar", () => {
  test("works from Monday to Friday and rests on its holidays", () => {
    const week = ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26"];
    expect(week.map((date) => isWorkingDay(date, PARIS))).toEqual([true, true, true, true, false, false]);
    expect(isWorkingDay("2026-12-27", PARIS)).toBe(false);
  });

  test.each([
    ["an hour before the morning", "2026-11-02T07:29:00Z", "2026-11-02T07:30:00.000Z"],
    ["on the stroke of the morning", "2026-11-02T07:30:00Z", "2026-11-03T07:30:00.000Z"],
    ["on a Friday evening", "2026-11-06T18:00:00Z", "2026-11-09T07:30:00.000Z"],
    ["on a Saturday", "2026-11-07T05:00:00Z", "2026-11-09T07:30:00.000Z"],
    ["the evening before a holiday", "2026-12-24T18:00:00Z", "2026-12-28T07:30:00.000Z"],
    ["over the night the clocks go forward", "2026-03-27T18:00:00Z", "2026-03-30T06:30:00.000Z"],
    ["over the night the clocks go back", "2026-10-23T18:00:00Z", "2026-10-26T07:30:00.000Z"],
  ])("%s, the next morning in Paris is 08:30 on the next working day", (_when, at, morning) => {
    expect(nextMorning(new Date(at), PARIS).toISOString()).toBe(morning);
  });

  test("three working days after a Thursday is the Tuesday, and a holiday between makes it the Wednesday", () => {
    const thursday = new Date("2026-12-17T12:00:00Z");
    expect(localDate(workingDaysLater(thursday, 3, PARIS), PARIS)).toBe("2026-12-22");
    expect(localDate(workingDaysLater(addDays(thursday, 7), 3, PARIS), PARIS)).toBe("2026-12-30");
  });

  test("the first morning of next week is Monday's, from a Monday as from a Sunday, or Tuesday's after a holiday", () => {
    const next = (at: string, calendar = PARIS) =>
      localDate(nextWeekMorning(new Date(at), calendar), calendar);
    expect(next("2026-11-02T09:00:00Z")).toBe("2026-11-09");
    expect(next("2026-11-08T22:59:00Z")).toBe("2026-11-09");
    expect(next("2026-11-08T23:00:00Z")).toBe("2026-11-16");
    expect(next("2026-11-04T09:00:00Z", { ...PARIS, holidays: ["2026-11-09"] })).toBe("2026-11-10");
  });

  test("a list of holidays without a gap stops no clock for good", () => {
    const holidays = Array.from({ length: 4000 }, (_, day) =>
      localDate(addDays(new Date("2026-11-02T12:00:00Z"), day), DEFAULT_CALENDAR),
    );
    const morning = nextMorning(new Date("2026-11-02T12:00:00Z"), { ...DEFAULT_CALENDAR, holidays });
    expect(morning > new Date("2036-01-01")).toBe(true);
  });

  test("anywhere and at any time, the next morning is to come, on a working day, at the programme's hour", () => {
    holds(
      fc.property(moments, calendars, (at, calendar) => {
        const morning = nextMorning(at, calendar);
        expect(morning.getTime()).toBeGreaterThan(at.getTime());
        expect(isWorkingDay(localDate(morning, calendar), calendar)).toBe(true);
        expect(localTime(morning, calendar)).toBe(calendar.morning);
      }),
    );
  });

  test("anywhere and at any time, no working morning lies between now and the next one", () => {
    holds(
      fc.property(moments, calendars, (at, calendar) => {
        const next = nextMorning(at, calendar);
        expect(nextMorning(new Date(next.getTime() - 1), calendar)).toEqual(next);
        expect(workingDaysBetween(at, next, calendar)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("anywhere and at any time, counting working days on and counting them between agree", () => {
    fc.assert(
      fc.property(moments, calendars, fc.integer({ min: 1, max: 30 }), (at, calendar, days) => {
        expect(workingDaysBetween(at, workingDaysLater(at, days, calendar), calendar)).toBe(days);
      }),
      { numRuns: 300 },
    );
  });

  test("anywhere and at any time, next week's morning is one to eleven days off and in no earlier week", () => {
    holds(
      fc.property(moments, calendars, (at, calendar) => {
        const morning = nextWeekMorning(at, calendar);
        expect(isWorkingDay(localDate(morning, calendar), calendar)).toBe(true);
        const days = Date.parse(localDate(morning, calendar)) - Date.parse(localDate(at, calendar));
        expect(days / 86_400_000).toBeGreaterThanOrEqual(1);
        expect(days / 86_400_000).toBeLessThanOrEqual(11);
        expect(nextWeekMorning(addDays(morning, -7), calendar)).toEqual(morning);
      }),
    );
  });

  test("a date and a time name one moment, wherever the clock on the wall shows them", () => {
    holds(
      fc.property(moments, calendars, (at, calendar) => {
        const moment = instant(localDate(at, calendar), "12:00", calendar);
        expect(localDate(moment, calendar)).toBe(localDate(at, calendar));
        expect(localTime(moment, calendar)).toBe("12:00");
      }),
    );
  });
});
