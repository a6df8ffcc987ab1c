import * as z from "zod";
import { type Calendar, nextMorning } from "../../core/calendar";
import { text } from "../../core/input/text";
import { time } from "../../core/input/time";
import { decided, type Refusal, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { DEFAULT_SETTINGS, SETTINGS, type SettingsDoc } from "../../core/settings";
import { sayDate } from "../../core/text";
import { one, verb } from "../../core/verb";
import { writeOver } from "../../core/write-over";
import template from "./calendar.card.json";
import { isTimeZone, readHolidays } from "./read-calendar";
import { readReleases } from "./read-releases";

const LONGEST = 4000;
// What the schema says of them; which one it is that cannot be read is said in words below.
const ZONE = "^\\s*[A-Za-z][A-Za-z0-9_+/-]*\\s*$";
const DATES = "^[\\s,;]*(?:\\d{4}-\\d{2}-\\d{2}(?:[\\s,;]+|$))*$";
const TIMES = "^[\\s,;]*(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?:[\\s,;]+|$)){1,4}$";
/** Entries that are no dates, quoted in a refusal. */
const QUOTED = 3;

/** What is shown: how it stands, and whether it was just changed. */
interface ShownCalendar {
  readonly calendar: Calendar;
  readonly releases: readonly string[];
  readonly saved: boolean;
}

/**
 * When the programme works, and at which times of day what an anonymous request gives rise to is let out. Without input, how it
 * stands; what is left out stays as it is.
 */
export const calendar = verb({
  name: "programme.calendar",
  does: "See and set the programme's time zone, its mornings, its holidays and the times anonymous requests are let out.",
  who: { roles: ["lead"] },
  input: z.object({
    timeZone: text(100, { pattern: ZONE }).optional(),
    morning: time.optional(),
    holidays: text(LONGEST, { pattern: DATES }).optional(),
    releases: text(60, { pattern: TIMES }).optional(),
  }),
  load: () => ({ settings: one<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id) }),
  decide(given, { settings }, scope) {
    const stands = standsIn(settings?.doc);
    const before = stands.calendar;
    if (Object.values(given).every((each) => each === undefined)) return decided(stands);
    const timeZone = given.timeZone?.trim() ?? before.timeZone;
    if (!isTimeZone(timeZone)) return refuse("input", "programme.refuse.zone", scope);
    const { dates, wrong } =
      given.holidays === undefined ? { dates: before.holidays, wrong: [] } : readHolidays(given.holidays);
    if (wrong.length > 0) return noDates(wrong, scope);
    const releases = given.releases === undefined ? stands.releases : readReleases(given.releases);
    if (releases === undefined) return refuse("input", "programme.refuse.releases", scope);
    const now: Calendar = { timeZone, morning: given.morning ?? before.morning, holidays: dates };
    // Whatever else a programme has decided stays as it is.
    const { id, pk } = SETTINGS;
    const doc: SettingsDoc = {
      ...DEFAULT_SETTINGS,
      ...settings?.doc,
      id,
      pk,
      kind: "settings",
      calendar: now,
      releases,
    };
    return decided(
      { calendar: now, releases, saved: true },
      { container: SETTINGS.container, pk, writes: [writeOver(settings, doc)], notices: [] },
    );
  },
  asItIs: (_input, { settings }) => standsIn(settings?.doc),
  writesTo: () => SETTINGS,
  show({ calendar: stands, releases, saved }, { say, now }) {
    const { timeZone, morning, holidays } = stands;
    const next = sayDate({ say, settings: { calendar: stands } }, nextMorning(now, stands));
    const sentence = say("programme.calendar.sentence", { morning, timeZone, next });
    const letOut = say("programme.calendar.letOut", { times: releases.join(", ") });
    const off = say("programme.calendar.off", { count: holidays.length });
    return {
      name: "calendar",
      data: { ...stands, releases, sentence },
      card: {
        template,
        data: {
          text: say.tree,
          sentence,
          off,
          letOut,
          saved,
          timeZone,
          morning,
          releases: releases.join(", "),
          holidays: holidays.join("\n"),
        },
      },
    };
  },
});

function standsIn(doc: SettingsDoc | undefined): ShownCalendar {
  const { calendar, releases } = { ...DEFAULT_SETTINGS, ...doc };
  return { calendar, releases, saved: false };
}

/** Says which entries are no dates, with nothing in them that could be read as markup. */
function noDates(wrong: readonly string[], scope: Scope): Refusal {
  const quoted = wrong
    .slice(0, QUOTED)
    .map((each) => `“${each.replace(/[^\p{L}\p{N} .-]/gu, "").slice(0, 20)}”`);
  const which = quoted.join(", ");
  const message = scope.say("programme.refuse.dates.message", { which });
  return { ...refuse("input", "programme.refuse.dates", scope), message };
}
