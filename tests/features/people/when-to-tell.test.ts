import {
  type Calendar,
  DEFAULT_CALENDAR,
  isWorkingDay,
  localDate,
  localTime,
} from "../../../api/core/calendar";
import type { TellPerson } from "../../../api/core/notice";
import type { Updates } from "../../../api/core/person";
import {
  type Listener,
  whenDigestIsDue,
  whenHeldGoes,
  whenToTell,
} from "../../../api/features/people/when-to-tell";
import { fc } from "../../kit/chance";

/** A Monday. */
const MONDAY = "2026-11-02T10:00:00.000Z";
const TUESDAY_MORNING = "2026-11-03T08:30:00.000Z";
const NEXT_WEEK = "2026-11-09T08:30:00.000Z";
const NIGHTS = { from: "18:00", to: "07:00" };

const at = (now: string, change: Partial<Listener> = {}): Listener => ({
  updates: undefined,
  sentAt: undefined,
  now: new Date(now),
  calendar: DEFAULT_CALENDAR,
  ...change,
});
const said = (when: "now" | Date) => (when === "now" ? when : when.toISOString());
const tells = (pace: TellPerson["pace"], listener: Listener) => said(whenToTell(pace, listener));

describe("when somebody hears of something", () => {
  test("who said nothing hears at once of the first thing in a day, and of the second on the next working morning", () => {
    expect(tells(undefined, at(MONDAY))).toBe("now");
    expect(tells("soon", at(MONDAY, { sentAt: "2026-11-01T23:59:00.000Z" }))).toBe("now");
    expect(tells("soon", at(MONDAY, { sentAt: "2026-11-02T00:00:00.000Z" }))).toBe(TUESDAY_MORNING);
  });

  test("a day is a day where the programme is", () => {
    const calendar: Calendar = { ...DEFAULT_CALENDAR, timeZone: "America/New_York" };
    const listener = at("2026-11-03T04:00:00.000Z", { calendar, sentAt: "2026-11-02T15:00:00.000Z" });
    expect(tells("soon", listener)).toBe("2026-11-03T13:30:00.000Z");
    expect(tells("soon", { ...listener, now: new Date("2026-11-03T05:00:00.000Z") })).toBe("now");
  });

  test("what can wait for the morning does, over a weekend and a holiday too", () => {
    expect(tells("morning", at(MONDAY))).toBe(TUESDAY_MORNING);
    expect(tells("morning", at("2026-11-02T06:00:00.000Z"))).toBe("2026-11-02T08:30:00.000Z");
    const calendar = { ...DEFAULT_CALENDAR, holidays: ["2026-11-09"] };
    expect(tells("morning", at("2026-11-06T10:00:00.000Z", { calendar }))).toBe("2026-11-10T08:30:00.000Z");
  });

  test("who asked to hear at once does, of every thing, however often they have heard today", () => {
    const updates: Updates = { pace: "at-once" };
    for (const pace of [undefined, "soon", "morning", "at-once"] as const) {
      expect(tells(pace, at(MONDAY, { updates, sentAt: MONDAY }))).toBe("now");
    }
  });

  test("who asked to hear at once of one request does, whatever they wish otherwise", () => {
    for (const pace of ["daily", "weekly", "at-once"] as const) {
      expect(tells("at-once", at(MONDAY, { updates: { pace }, sentAt: MONDAY }))).toBe("now");
    }
  });

  test("who wishes to hear weekly hears on the first working morning of next week", () => {
    const updates: Updates = { pace: "weekly" };
    expect(tells("soon", at(MONDAY, { updates }))).toBe(NEXT_WEEK);
    expect(tells("morning", at("2026-11-08T10:00:00.000Z", { updates }))).toBe(NEXT_WEEK);
  });

  test("in quiet hours nobody is written to: at once waits for their end, the rest for the morning", () => {
    const night = "2026-11-02T18:00:00.000Z";
    const quiet = (pace: Updates["pace"]) => at(night, { updates: { pace, quietHours: NIGHTS } });
    expect(tells("at-once", quiet("daily"))).toBe("2026-11-03T07:00:00.000Z");
    expect(tells("soon", quiet("at-once"))).toBe("2026-11-03T07:00:00.000Z");
    expect(tells("soon", quiet("daily"))).toBe(TUESDAY_MORNING);
    expect(tells("soon", { ...quiet("at-once"), now: new Date("2026-11-03T06:59:00.000Z") })).toBe(
      "2026-11-03T07:00:00.000Z",
    );
    expect(tells("soon", { ...quiet("at-once"), now: new Date("2026-11-03T07:00:00.000Z") })).toBe("now");
  });

  test("a morning in somebody's quiet hours becomes their end", () => {
    const updates: Updates = { pace: "daily", quietHours: { from: "20:00", to: "11:00" } };
    expect(tells("morning", at(MONDAY, { updates }))).toBe("2026-11-03T11:00:00.000Z");
    const midday: Updates = { pace: "weekly", quietHours: { from: "08:00", to: "09:00" } };
    expect(tells("soon", at(MONDAY, { updates: midday }))).toBe("2026-11-09T09:00:00.000Z");
  });
});

describe("when what was put by goes out", () => {
  const goes = (atOnce: boolean, listener: Listener) => said(whenHeldGoes(atOnce, listener));

  test("when it is due, unless they have heard meanwhile: then on the next working morning", () => {
    expect(goes(false, at(TUESDAY_MORNING, { sentAt: MONDAY }))).toBe("now");
    expect(goes(false, at(TUESDAY_MORNING, { sentAt: "2026-11-03T07:00:00.000Z" }))).toBe(
      "2026-11-04T08:30:00.000Z",
    );
  });

  test("at once, if that is what they asked for, though they have heard", () => {
    const sentAt = "2026-11-03T07:00:00.000Z";
    expect(goes(true, at(TUESDAY_MORNING, { sentAt }))).toBe("now");
    expect(goes(false, at(TUESDAY_MORNING, { sentAt, updates: { pace: "at-once" } }))).toBe("now");
  });

  test("not in their quiet hours, however late it is", () => {
    const updates: Updates = { pace: "daily", quietHours: NIGHTS };
    expect(goes(false, at("2026-11-24T23:00:00.000Z", { updates, sentAt: MONDAY }))).toBe(
      "2026-11-25T07:00:00.000Z",
    );
  });
});

describe("when the digest of open requests is due", () => {
  test("this morning; for who wishes to hear weekly, on a week's first working morning", () => {
    const due = (now: string, updates?: Updates, calendar = DEFAULT_CALENDAR) =>
      whenDigestIsDue({ updates, now: new Date(now), calendar }).toISOString();
    const weekly: Updates = { pace: "weekly" };
    expect(due(TUESDAY_MORNING)).toBe(TUESDAY_MORNING);
    expect(due(TUESDAY_MORNING, weekly)).toBe(NEXT_WEEK);
    expect(due(NEXT_WEEK, weekly)).toBe(NEXT_WEEK);
    const holiday = { ...DEFAULT_CALENDAR, holidays: ["2026-11-02"] };
    expect(due(TUESDAY_MORNING, weekly, holiday)).toBe(TUESDAY_MORNING);
  });
});

describe("whatever somebody wishes, wherever the programme is", () => {
  const clockTimes = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom("00", "15", "30", "45") })
    .map(({ hour, minute }) => `${String(hour).padStart(2, "0")}:${minute}`);
  const hours = fc.record({ from: clockTimes, to: clockTimes }).filter(({ from, to }) => from !== to);
  const wishes: fc.Arbitrary<Updates | undefined> = fc.option(
    fc
      .record({
        pace: fc.constantFrom("daily" as const, "weekly" as const, "at-once" as const),
        quietHours: fc.option(hours, { nil: undefined }),
      })
      .map(({ pace, quietHours }) => (quietHours === undefined ? { pace } : { pace, quietHours })),
    { nil: undefined },
  );
  const moments = fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2027-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  const listeners = fc
    .record({
      updates: wishes,
      now: moments,
      ago: fc.option(fc.integer({ min: 0, max: 3 * 86_400_000 }), { nil: undefined }),
      timeZone: fc.constantFrom(
        "UTC",
        "Europe/Paris",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
      ),
    })
    .map(({ updates, now, ago, timeZone }): Listener => {
      const sentAt = ago === undefined ? undefined : new Date(now.getTime() - ago).toISOString();
      return { updates, now, sentAt, calendar: { ...DEFAULT_CALENDAR, timeZone } };
    });
  const paces = fc.constantFrom("soon" as const, "morning" as const, "at-once" as const);
  const quiet = (moment: Date, { updates, calendar }: Listener) => {
    const { from, to } = updates?.quietHours ?? { from: "", to: "" };
    const time = localTime(moment, calendar);
    return from < to ? from <= time && time < to : from > to && (from <= time || time < to);
  };

  test("the night the clocks go forward may lack the only hour somebody may be written to; then it is the next day's", () => {
    const listener = {
      updates: { pace: "daily", quietHours: { from: "03:00", to: "02:00" } },
      now: new Date("2026-03-07T08:00:00.000Z"),
      sentAt: undefined,
      calendar: { timeZone: "America/New_York", morning: "08:30", holidays: [] },
    } as const;
    const when = whenToTell("soon", listener);
    expect(when === "now" ? when : quiet(when, listener)).toBe(false);
  });

  test("nobody is written to in quiet hours, and nothing is put by for a moment that has passed", () => {
    fc.assert(
      fc.property(listeners, paces, fc.boolean(), (listener, pace, atOnce) => {
        for (const when of [whenToTell(pace, listener), whenHeldGoes(atOnce, listener)]) {
          if (when === "now") expect(quiet(listener.now, listener)).toBe(false);
          else expect(when.getTime()).toBeGreaterThan(listener.now.getTime());
          if (when !== "now") expect(quiet(when, listener)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("who did not ask for more hears at most once a day, on working days where it could wait", () => {
    const calm = listeners.filter(({ updates }) => updates?.pace !== "at-once");
    fc.assert(
      fc.property(calm, fc.constantFrom("soon" as const, "morning" as const), (listener, pace) => {
        const { now, sentAt, calendar } = listener;
        const heard =
          sentAt !== undefined && localDate(new Date(sentAt), calendar) === localDate(now, calendar);
        if (heard) expect([whenToTell(pace, listener), whenHeldGoes(false, listener)]).not.toContain("now");
        const when = whenToTell(pace, listener);
        if (when !== "now" && listener.updates?.quietHours === undefined) {
          expect(isWorkingDay(localDate(when, calendar), calendar)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
