import { codeGroups } from "../../tab/relay/code-groups";
import { makeCode } from "../../tab/relay/make-code";
import { readCode } from "../../tab/relay/read-code";

const CODE = "7KQDW3M90123ABCZ";

describe("the code of an anonymous request", () => {
  test("R2: has 16 signs that nobody mixes up, and no two are alike", () => {
    const codes = Array.from({ length: 500 }, makeCode);
    expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(500);
    // Each of the 32 signs comes up: 8,000 draws miss one with a chance of 10⁻¹⁰⁸.
    expect(new Set(codes.join("")).size).toBe(32);
  });

  test("is kept in four groups of four, and what was made is read again", () => {
    expect(codeGroups(CODE)).toEqual(["7KQD", "W3M9", "0123", "ABCZ"]);
    const made = makeCode();
    expect(readCode(codeGroups(made).join("-"))).toEqual({ code: made });
  });

  test.each([
    "7KQD-W3M9-0123-ABCZ",
    "7kqd w3m9 0123 abcz",
    " 7KQD–W3M9—0123‑ABCZ\n",
    "7KQDW3M9OI23ABCZ",
    "7kqdw3m9ol23abcz",
    "7KQD\u200bW3M9\u00a00123\u00adABCZ",
    "7KQDW3M90123ABCZ",
  ])("is read however it is typed: “%s”", (typed) => {
    expect(readCode(typed)).toEqual({ code: CODE });
  });

  test("what is no code is told apart: too short, too long, or with a sign no code has", () => {
    expect(readCode("")).toEqual({ wrong: "length", count: 0 });
    expect(readCode("7KQD-W3M9-0123")).toEqual({ wrong: "length", count: 12 });
    expect(readCode(`${CODE}4`)).toEqual({ wrong: "length", count: 17 });
    expect(readCode("7KQD-W3M9-0123-ABCU")).toEqual({ wrong: "sign", sign: "U" });
    expect(readCode("7KQD-W3M9-0123-ABC🙂")).toEqual({ wrong: "sign", sign: "🙂" });
  });
});
