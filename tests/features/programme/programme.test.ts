import type { Calendar } from "../../../api/core/calendar";
import { SETTINGS, type SettingsDoc } from "../../../api/core/settings";
import { countedDoc } from "../../../api/features/programme/counted";
import { openProduct, type TestProduct } from "../../kit/product";

describe("what a programme lead looks after", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const says = (input: object = {}) =>
    product.does<Calendar & { sentence: string }>("farid", "programme.calendar", input);
  const refusalOf = async (input: object) => {
    const answer = await product.as("farid", "programme.calendar", input);
    return answer.ok ? undefined : answer.refusal;
  };
  const settings = async () =>
    (await product.store.read<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id))?.doc;

  test("is for leads: nobody else sees or changes the calendar or the counts", async () => {
    for (const key of ["amara", "ben", "elena", "chloe"]) {
      for (const verb of ["programme.calendar", "programme.counts"]) {
        expect(await product.as(key, verb)).toMatchObject({
          ok: false,
          refusal: { code: "may-not", message: expect.stringContaining("programme leads") },
        });
      }
    }
  });

  test("the calendar begins in UTC at half past eight, and looking at it stores nothing", async () => {
    expect(await says()).toEqual({
      timeZone: "UTC",
      morning: "08:30",
      holidays: [],
      releases: ["10:00", "16:00"],
      sentence:
        "Updates and reminders go out on working mornings at 08:30, UTC time. The next one is on 3 November 2026.",
    });
    expect(await settings()).toBeUndefined();
  });

  test("the calendar takes holidays with commas or line breaks between, in order and each once", async () => {
    const holidays = "2026-12-25, 2026-11-03\n2026-11-04\r\n\n2026-12-25;2027-01-01 ";
    const { sentence } = await says({ timeZone: "Europe/Paris", morning: "09:00", holidays });
    expect(sentence).toContain("at 09:00, Europe/Paris time. The next one is on 5 November 2026.");
    expect((await settings())?.calendar).toEqual({
      timeZone: "Europe/Paris",
      morning: "09:00",
      holidays: ["2026-11-03", "2026-11-04", "2026-12-25", "2027-01-01"],
    });
    expect((await says({ morning: "07:45" })).holidays).toHaveLength(4);
    expect((await says({ holidays: "" })).holidays).toEqual([]);
  });

  test("the calendar holds for everybody within a minute", async () => {
    await product.does("amara", "people.updates");
    await says({ timeZone: "Asia/Tokyo", morning: "09:15" });
    product.clock.skip(1 / 24 / 60);
    const { sentence } = await product.does<{ sentence: string }>("amara", "people.updates");
    expect(sentence).toContain("at 09:15");
  });

  test("the calendar leaves everything else a programme has decided as it is", async () => {
    const doc = {
      id: SETTINGS.id,
      pk: SETTINGS.pk,
      kind: "settings",
      calendar: { timeZone: "UTC", morning: "08:30", holidays: [] },
      motto: "Be an ally.",
    };
    await product.store.commit(SETTINGS.container, SETTINGS.pk, [{ op: "create", doc }]);
    await says({ morning: "07:00" });
    expect(await settings()).toMatchObject({ motto: "Be an ally.", calendar: { morning: "07:00" } });
  });

  test.each([
    [{ timeZone: "Mars/Olympus" }, "does not know that time zone"],
    [{ timeZone: "+01:00" }, "does not know that time zone"],
    [{ timeZone: "" }, "does not know that time zone"],
    [{ holidays: "2026-12-25, 2026-02-30" }, "does not read “2026-02-30” as a date"],
    [{ holidays: "Christmas\n25/12/2026" }, "“Christmas”, “25122026”"],
    [{ holidays: "[x](https://evil.example)" }, "“xhttpsevil.example”"],
    [{ holidays: "${json(1)} **a** <at>b</at> d e" }, "“json1”, “a”, “atbat”"],
  ])("%j is refused with what was wrong, in plain words, and changes nothing", async (input, words) => {
    expect(await refusalOf(input)).toMatchObject({ code: "input", message: expect.stringContaining(words) });
    expect(await settings()).toBeUndefined();
  });

  test.each([
    [{ morning: "8:30" }, "hours and minutes"],
    [{ holidays: "x".repeat(5000) }, "2026-12-25"],
    [{ timeZone: 7 }, "Europe/Paris"],
  ])("%j is refused with what to do", async (input, hint) => {
    expect(await refusalOf(input)).toMatchObject({ code: "input", next: expect.stringContaining(hint) });
  });

  test("of safety exits and flags a lead learns how many there were this season, and nothing else", async () => {
    const counts = () => product.does<{ safetyExits: number; sentence: string }>("farid", "programme.counts");
    expect(await counts()).toEqual({
      season: "2026",
      safetyExits: 0,
      sentence: "No allyship has ended by safety exit in season 2026.",
      flags: 0,
      flagged: "No anonymous request has been flagged in season 2026.",
    });
    for (const [seasonId, key] of [
      ["2026", "a"],
      ["2026", "b"],
      ["2025", "c"],
    ] as const) {
      const doc = countedDoc({ to: "count", what: "safety-exit", seasonId, key });
      await product.store.commit("programme", doc.pk, [{ op: "create", doc }]);
    }
    const { sentence, safetyExits } = await counts();
    expect([safetyExits, sentence]).toEqual([2, "2 allyships have ended by safety exit in season 2026."]);
  });
});
