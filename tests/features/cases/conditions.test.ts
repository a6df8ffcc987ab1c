import type { Doc } from "../../../api/core/store";
import { given } from "../../kit/given-when-then";
import type { Key } from "../../kit/rules/cast";
import { CASE, namedCase } from "../../kit/rules/named-case";

/** What open-when.test.ts says by part and state alone holds where nothing else is in the way. This is what may be. */
describe("on a named case, what takes more than a part and a state", () => {
  const by = (key: Key, verb: string, input: object, ...docs: readonly Doc[]) =>
    given(...docs)
      .as(key)
      .when(verb, { caseId: CASE, ...input }).of;

  test.each(["active", "nudged", "quiet"] as const)(
    "a one-off has a day for the calendar of the two, in %s",
    (state) => {
      const { agreement } = namedCase(state);
      const oneOff = namedCase(state, { ...(agreement && { agreement: { ...agreement, kind: "one-off" } }) });
      expect([by("amara", "cases.hold", {}, oneOff), by("ben", "cases.hold", {}, oneOff)]).toEqual([
        "accepted",
        "accepted",
      ]);
      expect(by("ben", "cases.renew", { endOn: "2027-01-15" }, oneOff)).toBe("moved-on");
    },
  );

  test.each([
    ["open", "accepted"],
    ["offered", "accepted"],
    // Kept for when whoever was chosen says no.
    ["proposed", "not-found"],
    ["agreeing", "not-found"],
  ] as const)("a volunteer who was asked to find allies may, in %s: %s", (state, of) => {
    expect(by("chloe", "cases.invite", {}, namedCase(state, { helpWanted: "no-offer" }))).toBe(of);
    expect(by("chloe", "cases.invite", {}, namedCase(state, { helpWanted: "rematch" }))).toBe(of);
    expect(by("chloe", "cases.advise", {}, namedCase(state, { helpWanted: "flag" }))).toBe(of);
  });

  test("a volunteer of the caller's unit, or the ally's, or kept from it, helps with nothing of theirs", () => {
    const unsigned = namedCase("agreeing", { helpWanted: "agreement" });
    const asChloe = (otherwise: object) =>
      given(unsigned).as("chloe", otherwise).when("cases.remind", { caseId: CASE }).of;
    expect(asChloe({})).toBe("accepted");
    expect(asChloe({ unit: "Engineering" })).toBe("not-found");
    expect(asChloe({ unit: "Finance" })).toBe("not-found");
    expect(asChloe({ unit: null })).toBe("not-found");
    expect(asChloe({ managers: ["amara"] })).toBe("not-found");
    expect(
      by(
        "chloe",
        "cases.remind",
        {},
        namedCase("agreeing", { helpWanted: "agreement", hiddenFrom: ["chloe"] }),
      ),
    ).toBe("not-found");
  });

  test("for somebody from whom it is kept there is no such case, whatever they have offered before", () => {
    const kept = namedCase("offered", { hiddenFrom: ["hugo", "ines", "lea"] });
    for (const key of ["ines", "lea"] as const) expect(by(key, "cases.show", {}, kept)).toBe("not-found");
  });

  test("a request is kept open longer once, and only by a caller who was asked", () => {
    expect(by("amara", "cases.extend", {}, namedCase("open", { wondering: false }))).toBe("moved-on");
    expect(by("amara", "cases.extend", {}, namedCase("open", { extended: true }))).toBe("moved-on");
  });

  test("a volunteer is called once, and one flag is enough", () => {
    const called = namedCase("open", { helpWanted: "no-offer" });
    expect(by("amara", "cases.call-volunteer", {}, called)).toBe("moved-on");
    expect(by("noor", "cases.flag", {}, called)).toBe("moved-on");
    expect(by("noor", "cases.flag", {}, namedCase("open", { advised: false }))).toBe("moved-on");
  });

  test("an ally who is away, or has no place left, offers nothing and hears why", () => {
    const offering = (places: 0 | 1, away: boolean, ...others: readonly Doc[]) =>
      given(namedCase("open"), ...others)
        .as("noor", { availability: { places, away } })
        .when("cases.offer", { caseId: CASE, line: "Gladly." }).of;
    const elsewhere = namedCase("active", {
      pk: "b".repeat(32),
      ally: { id: "noor", name: "Noor Rahimi", unit: "Legal" },
      people: ["amara", "noor"],
    });
    expect(offering(1, false)).toBe("accepted");
    expect(offering(0, false)).toBe("may-not");
    expect(offering(1, true)).toBe("may-not");
    expect(offering(1, false, elsewhere)).toBe("may-not");
  });

  test("a new last day is after the one they have, and at most six months more", () => {
    // It ends on 18 December; 183 days later it is 19 June.
    const renewing = (endOn: string) =>
      given(namedCase("active")).as("amara").when("cases.renew", { caseId: CASE, endOn });
    for (const endOn of ["2026-12-19", "2027-06-19"])
      expect([endOn, renewing(endOn).of]).toEqual([endOn, "accepted"]);
    for (const endOn of ["2026-12-17", "2026-12-18", "2027-06-20"]) {
      const { of, said } = renewing(endOn);
      expect([endOn, of, said]).toEqual([endOn, "input", expect.stringContaining("the new last day")]);
    }
  });

  test("contact that takes less than five working days is nothing to be noted", () => {
    const begun = namedCase("active", { begunAt: "2026-10-27T09:00:00.000Z" });
    expect(by("amara", "cases.nudge", {}, begun)).toBe("slow-down");
  });

  test("the verdict that stands is not said again, and none is said where nobody was the ally", () => {
    expect(by("amara", "cases.verdict", { verdict: "worked" }, namedCase("worked"))).toBe("moved-on");
    const { ally: _ben, ...alone } = namedCase("undetermined");
    expect(by("amara", "cases.verdict", { verdict: "worked" }, alone)).toBe("moved-on");
  });

  test("a verdict stands once its season is over", () => {
    const late = given(namedCase("worked")).at("2027-01-04T09:00:00.000Z").as("amara");
    expect(late.when("cases.verdict", { caseId: CASE, verdict: "did-not-work" }).of).toBe("moved-on");
  });

  test("an offer tells the caller in the morning, and at once only where that was asked for", () => {
    const pace = (tellAtOnce: boolean) =>
      given(namedCase("open", { tellAtOnce }))
        .as("noor")
        .when("cases.offer", { caseId: CASE, line: "Gladly." }).notices;
    expect(pace(false)).toMatchObject([{ to: "person", personId: "amara", pace: "morning" }]);
    expect(pace(true)).toMatchObject([{ to: "person", personId: "amara", pace: "at-once" }]);
  });

  test("whoever leaves has left in the same moment: the ally is out, and it is kept from them", () => {
    const came = given(namedCase("active")).as("amara").when("cases.leave", { caseId: CASE });
    const left = came.written("case");
    expect(left).toMatchObject({ state: "safety-exit", hiddenFrom: ["hugo", "ben"] });
    expect(left).not.toHaveProperty("ally");
    expect(came.notices).toContainEqual(expect.objectContaining({ to: "apart", allyId: "ben" }));
  });
});
