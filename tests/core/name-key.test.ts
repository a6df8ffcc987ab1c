import { nameKey } from "../../api/core/name-key";

describe("a name as it is looked up", () => {
  test.each([
    ["Léa Moreau", "lea  MOREAU"],
    ["Ήρα Παπαδοπούλου", "ηρα παπαδοπουλου"],
    ["Зоя Ёлкина", "зоя елкина"],
    ["Okafor, Amara", " okafor ,amara "],
    ["José", "Jose\u0301"],
  ])("%s is found by %s", (name, typed) => {
    expect(nameKey(typed)).toBe(nameKey(name));
  });

  // The mark is part of the letter: without it these would be one name, and hide the wrong person.
  test.each([
    ["कमल", "कमला"],
    ["மணி", "மணு"],
    ["かな", "がな"],
    ["ハナ", "バナ"],
    ["มาลี", "มาลา"],
    ["Okafor, Amara", "Okafor Amara"],
  ])("%s and %s are two names", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test("half-width kana and full-width letters are the same name", () => {
    expect([nameKey("ﾊﾞﾅ"), nameKey("Ｂｅｎ")]).toEqual([nameKey("バナ"), "ben"]);
  });

  test("an empty name has no key that anybody could type", () => {
    expect([nameKey(""), nameKey(" \u200b ")]).toEqual(["", ""]);
  });
});
