import type { Profile, Updates } from "../../../api/core/person";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";

interface Shown {
  readonly sentence: string;
}

describe("what people say about themselves", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const profile = async (key: string) =>
    (await product.store.read<Profile>("people", personIdOf(key), "profile"))?.doc;
  const refusalOf = async (key: string, verb: string, input: object) => {
    const answer = await product.as(key, verb, input);
    return answer.ok ? undefined : answer.refusal;
  };

  describe("R17: their availability", () => {
    const says = (key: string, input: object = {}) =>
      product.does<Shown & { places: number; away: boolean; skills: string[] }>(
        key,
        "people.availability",
        input,
      );

    test("is three places and not away for an ally who said nothing, and looking at it stores nothing", async () => {
      const before = product.store.usage().commits;
      expect(await says("ben")).toEqual({
        places: 3,
        away: false,
        skills: [],
        sentence: "You can take on three allyships at a time.",
      });
      expect(product.store.usage().commits).toBe(before);
    });

    test("is kept as a program says it, and as a card says it, in words", async () => {
      await says("ben", { places: 1, away: false, skills: ["policy", "mentoring", "policy"] });
      expect(await profile("ben")).toMatchObject({
        availability: { places: 1, away: false },
        skills: ["policy", "mentoring"],
        name: "Ben Adler",
        roles: ["ally"],
      });
      await says("ben", { places: "2", away: "true", skills: "sponsorship,education" });
      expect(await profile("ben")).toMatchObject({
        availability: { places: 2, away: true },
        skills: ["sponsorship", "education"],
      });
    });

    test("says kindly what follows from it", async () => {
      const { sentence } = await says("ben", { places: 2, away: true });
      expect(sentence).toBe(
        "You can take on two allyships at a time. You are away: no requests are shown to you until you say that you are back.",
      );
      expect((await says("ben", { places: 0, away: false })).sentence).toContain("no place for an allyship");
      expect((await says("kim")).sentence).toContain("once you have finished the allyship course");
    });

    test("changes only in what was said: away alone keeps places and skills, an emptied list of skills empties it", async () => {
      await says("ben", { places: 1, away: false, skills: "policy" });
      expect(await says("ben", { away: true })).toMatchObject({ places: 1, away: true, skills: ["policy"] });
      expect(await says("ben", { skills: "" })).toMatchObject({ places: 1, away: true, skills: [] });
    });

    test("can be said by somebody the directory has not brought yet", async () => {
      await says("newcomer", { places: 1 });
      expect(await profile("newcomer")).toMatchObject({ kind: "person", availability: { places: 1 } });
    });

    test.each([
      [{ places: 4 }, "none, one, two or three"],
      [{ places: "two" }, "none, one, two or three"],
      [{ places: -1 }, "none, one, two or three"],
      [{ away: "perhaps" }, "box on the card"],
      [{ skills: "revenge" }, "ten things"],
      [{ skills: ["policy", 7] }, "ten things"],
    ])("%j is refused with what to do", async (input, hint) => {
      expect(await refusalOf("ben", "people.availability", input)).toMatchObject({
        code: "input",
        next: expect.stringContaining(hint),
      });
      expect((await profile("ben"))?.availability).toBeUndefined();
    });
  });

  describe("how often Ally may write to them", () => {
    const says = (key: string, input: object = {}) =>
      product.does<Shown & Updates>(key, "people.updates", input);

    test("is once a day for who said nothing, HR too", async () => {
      for (const key of ["amara", "elena"]) {
        expect(await says(key)).toMatchObject({
          pace: "daily",
          sentence: expect.stringContaining("at most once a day"),
        });
      }
    });

    test("is kept, with quiet hours over midnight, and said plainly", async () => {
      const { sentence } = await says("amara", { pace: "at-once", from: "18:00", to: "07:30" });
      expect(sentence).toBe(
        "Ally writes to you as soon as something happens, several times a day if need be. Ally does not write between 18:00 and 07:30 (UTC time).",
      );
      expect((await profile("amara"))?.updates).toEqual({
        pace: "at-once",
        quietHours: { from: "18:00", to: "07:30" },
      });
      expect((await says("amara", { pace: "weekly" })).sentence).toMatch(
        /once a week, .* at 08:30, .* does not write between 18:00/,
      );
    });

    test("loses its quiet hours when both are emptied", async () => {
      await says("amara", { pace: "daily", from: "18:00", to: "07:30" });
      await says("amara", { pace: "daily", from: "", to: "" });
      expect((await profile("amara"))?.updates).toEqual({ pace: "daily" });
    });

    test.each([
      [{ pace: "never" }, "three ways"],
      [{ from: "18:00" }, "empty both"],
      [{ from: "", to: "08:00" }, "empty both"],
      [{ from: "08:00", to: "08:00" }, "two different times"],
      [{ from: "24:00", to: "08:00" }, "hours and minutes"],
      [{ from: "6pm", to: "08:00" }, "hours and minutes"],
    ])("%j is refused with what to do", async (input, hint) => {
      expect(await refusalOf("amara", "people.updates", input)).toMatchObject({
        code: "input",
        next: expect.stringContaining(hint),
      });
      expect((await profile("amara"))?.updates).toBeUndefined();
    });
  });

  test("is two answers that do not meet: each keeps the other", async () => {
    await product.does("ben", "people.updates", { pace: "weekly" });
    await product.does("ben", "people.availability", { away: true });
    await product.does("ben", "welcome.decline", { sure: true });
    expect(await profile("ben")).toMatchObject({
      updates: { pace: "weekly" },
      availability: { away: true },
      quiet: true,
      training: [{ course: "allyship" }],
    });
  });
});
