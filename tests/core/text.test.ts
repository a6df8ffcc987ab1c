import { plain } from "../../api/core/input/plain";
import { DEFAULT_SETTINGS } from "../../api/core/settings";
import { sayDate, speaker } from "../../api/core/text";

const library = {
  en: {
    hello: "Hello {name}",
    things: { one: "One thing", other: "{count} things" },
    only: "Only in English",
  },
  fr: { hello: "Bonjour {name}", things: { one: "{count} chose", other: "{count} choses" } },
  ar: { things: { zero: "لا شيء", two: "شيئان", few: "{count} أشياء", other: "{count} شيء" } },
};

describe("the product's sentences in somebody's language", () => {
  test("a language is found by itself or by its base, and English stands in for one we do not have", () => {
    expect(speaker(library, "fr")("hello", { name: "Léa" })).toBe("Bonjour Léa");
    expect(speaker(library, "fr-CA")("hello", { name: "Léa" })).toBe("Bonjour Léa");
    for (const wish of [undefined, "xx", "__proto__", "constructor", ""]) {
      expect(speaker(library, wish)("hello", { name: "Léa" })).toBe("Hello Léa");
    }
  });

  test("a sentence a language does not have yet is said in English, in cards as well", () => {
    expect(speaker(library, "fr")("only")).toBe("Only in English");
    expect(speaker(library, "fr").tree).toMatchObject({ only: "Only in English", hello: "Bonjour {name}" });
  });

  test("numbers take the forms the language has for them", () => {
    expect([0, 1, 2].map((count) => speaker(library, "en")("things", { count }))).toEqual([
      "0 things",
      "One thing",
      "2 things",
    ]);
    expect([0, 1, 2].map((count) => speaker(library, "fr")("things", { count }))).toEqual([
      "0 chose",
      "1 chose",
      "2 choses",
    ]);
    expect([0, 2, 3].map((count) => speaker(library, "ar")("things", { count }))).toEqual([
      "لا شيء",
      "شيئان",
      "3 أشياء",
    ]);
  });

  test("what is put in is put in once: a name that looks like a blank is not filled", () => {
    expect(speaker(library, "en")("hello", { name: "{name} $& {count}", count: 7 })).toBe(
      "Hello {name} $& {count}",
    );
  });

  test("dates are written out in the reader's language", () => {
    const inside = (language: string) => ({ say: speaker(library, language), settings: DEFAULT_SETTINGS });
    expect(sayDate(inside("en"), "2026-12-04T23:30:00Z")).toBe("4 December 2026");
    expect(sayDate(inside("fr"), "2026-12-04")).toBe("4 décembre 2026");
  });
});

describe("what somebody typed", () => {
  test.each([
    ["  a \n\t b  ", "a b"],
    ["e\u0301", "é"],
    ["left\u202eright\u202c", "leftright"],
    ["\u200b\u200e\ufeff", ""],
    ["👩‍💻 family", "👩‍💻 family"],
    ["مرحبا بالعالم", "مرحبا بالعالم"],
    ["{{DATE(2026-01-01)}}", "{ {DATE(2026-01-01)}}"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(plain(typed)).toBe(kept);
  });
});
