import { speaker } from "../../../api/core/text";
import { library } from "../../../api/features/library";
import { changeProfile, TERMS, type Walk, walkIn } from "../../kit/case-walk";
import { openHouse, personIdOf, type TestHouse } from "../../kit/product";

describe("two who work together", () => {
  let house: TestHouse;
  let walk: Walk;
  beforeEach(async () => {
    house = await openHouse();
    walk = walkIn(house);
  });
  afterEach(() => house.close());

  const stateOf = async (caseId: string) => (await walk.caseOf(caseId)).state;
  const answer = (key: string, caseId: string, said = "good") =>
    house.does(key, "cases.check-in", { caseId, answer: said });
  const sustained = () => walk.active({ kind: "sustained", days: 150 });

  test("R22: the work begins when both have signed the same goal, contact, limits and end", async () => {
    const caseId = await walk.agreeing();
    const terms = { caseId, ...TERMS, limits: "Nobody else is told.", endOn: "2026-11-10", at: "10:00" };
    await house.does("ben", "cases.agree", terms);
    expect(await house.does("amara", "cases.show", { caseId })).toMatchObject({
      state: "agreeing",
      facts: [
        { label: "Goal", value: TERMS.goal },
        { label: "Contact", value: TERMS.contact },
        { label: "Limits", value: "Nobody else is told." },
        { label: "On", value: "10 November 2026, 10:00" },
      ],
    });
    expect(await walk.refusalOf("ben", "cases.sign", { caseId, version: 1 })).toMatchObject({
      code: "moved-on",
    });
    await house.does("amara", "cases.sign", { caseId, version: 1 });
    expect(await walk.caseOf(caseId)).toMatchObject({
      state: "active",
      begunAt: "2026-11-02T09:00:00.000Z",
      matchedAt: "2026-11-02T09:00:00.000Z",
    });
  });

  test("who words it anew takes the other's signature away, and the old wording can no longer be signed", async () => {
    const caseId = await walk.agreeing();
    await house.does("ben", "cases.agree", { caseId, ...TERMS, endOn: "2026-11-10" });
    await house.does("amara", "cases.agree", { caseId, ...TERMS, goal: "Another.", endOn: "2026-11-10" });
    expect(await walk.refusalOf("amara", "cases.sign", { caseId, version: 1 })).toMatchObject({
      code: "moved-on",
    });
    expect(await walk.refusalOf("ben", "cases.sign", { caseId, version: 1 })).toMatchObject({
      code: "moved-on",
    });
    await house.does("ben", "cases.sign", { caseId, version: 2 });
    expect(await stateOf(caseId)).toBe("active");
  });

  test("the kind that points go by is the one both signed, not the one first asked for", async () => {
    const caseId = await walk.agreeing(["ben"], { kind: "one-off" });
    await walk.sign(caseId, { kind: "sustained", days: 60 });
    expect((await walk.caseOf(caseId)).allyship).toBe("sustained");
  });

  test("an end in the past, later than six months, or that is no day is refused with what to do", async () => {
    const caseId = await walk.agreeing();
    for (const endOn of ["2026-11-01", "2027-06-01", "2026-02-30", "soon", ""]) {
      const refusal = await walk.refusalOf("ben", "cases.agree", { caseId, ...TERMS, endOn });
      expect([endOn, refusal]).toEqual([endOn, expect.objectContaining({ code: "input" })]);
    }
    const gone = { caseId, ...TERMS, endOn: "2026-11-02", at: "08:00" };
    expect(await walk.refusalOf("ben", "cases.agree", gone)).toMatchObject({ code: "input" });
  });

  test("R49, R23: the ally reads the handbook's first step for this ask, and what not to do", async () => {
    const caseId = await sustained();
    const card = JSON.stringify(await house.as("ben", "cases.show", { caseId }));
    const say = speaker(library, "en");
    for (const key of ["step", "avoid"]) expect(card).toContain(say(`learning.ask.amplification.${key}`));
  });

  test("R26: both are asked every two weeks, and neither learns what the other answered", async () => {
    const caseId = await sustained();
    await house.clock.pass(13);
    expect((await walk.caseOf(caseId)).checkIns?.asked).toBe(0);
    await house.clock.pass(1);
    expect((await walk.caseOf(caseId)).checkIns?.asked).toBe(1);
    const asked = await house.as("ben", "cases.show", { caseId });
    await answer("amara", caseId, "not-sure");
    expect(await house.as("ben", "cases.show", { caseId })).toEqual(asked);
    const cases = await house.all("cases", "case");
    expect(JSON.stringify(cases)).not.toContain("not-sure");
  });

  test("a one-off is asked about two days after its day, and ends by itself two days later", async () => {
    const caseId = await walk.active({ days: 3 });
    await house.clock.pass(5);
    expect((await walk.caseOf(caseId)).checkIns?.asked).toBe(1);
    expect(await stateOf(caseId)).toBe("active");
    await house.clock.pass(2);
    expect(await stateOf(caseId)).toBe("closing");
  });

  test("a sustained allyship ends on the day agreed on", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 20 });
    await house.clock.pass(14);
    for (const key of ["amara", "ben"]) await answer(key, caseId);
    await house.clock.pass(6);
    expect(await stateOf(caseId)).toBe("active");
    await house.clock.pass(1);
    expect(await stateOf(caseId)).toBe("closing");
  });

  test("R106: “not a fit” ends the match without a reason; the ally hears of an end and nothing else", async () => {
    const caseId = await sustained();
    await answer("amara", caseId, "not-a-fit");
    expect(await stateOf(caseId)).toBe("rematching");
    const seen = await house.as("ben", "cases.show", { caseId });
    expect(seen).toMatchObject({ ok: true, data: { part: "former" } });
    for (const word of ["Amara", "Credit me", "credited", "fit"])
      expect(JSON.stringify(seen)).not.toContain(word);
  });

  test("R106: an ally steps back without a reason, and the caller is asked first whether to look again", async () => {
    const caseId = await sustained();
    await house.does("ben", "cases.step-back", { caseId });
    expect(await stateOf(caseId)).toBe("rematching");
    expect((await house.does<{ requests: unknown[] }>("lea", "cases.board")).requests).toEqual([]);
    await house.does("amara", "cases.rematch", { caseId, again: true });
    expect((await house.does<{ requests: unknown[] }>("lea", "cases.board")).requests).toHaveLength(1);
  });

  test("nobody who was an ally of a case is asked again for it", async () => {
    const caseId = await sustained();
    await house.does("ben", "cases.step-back", { caseId });
    await house.does("amara", "cases.rematch", { caseId, again: true });
    expect((await house.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toEqual([]);
    expect(await walk.refusalOf("ben", "cases.offer", { caseId, line: "Me again." })).toMatchObject({
      code: "moved-on",
    });
  });

  test("after three re-matches a volunteer looks with the caller, and only those a volunteer asks see it", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 150, ally: "ben" });
    await house.does("ben", "cases.step-back", { caseId });
    const allies = ["lea", "ines", "grace"];
    for (const key of [...allies, "priya"])
      await changeProfile(house, key, {
        training: [{ course: "allyship", version: 1, on: "2026-10-01" }],
        roles: ["ally"],
      });
    for (const ally of allies) {
      await house.does("amara", "cases.rematch", { caseId, again: true });
      await house.does(ally, "cases.offer", { caseId, line: "Gladly." });
      await house.does("amara", "cases.choose", { caseId, allyId: personIdOf(ally) });
      await house.does(ally, "cases.answer", { caseId, accept: true });
      await house.does(ally, "cases.step-back", { caseId });
    }
    await house.does("amara", "cases.rematch", { caseId, again: true });
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "open", rematches: 4, hand: "rematch" });
    expect((await house.does<{ requests: unknown[] }>("priya", "cases.board")).requests).toEqual([]);
    await house.does("daniel", "cases.invite", { caseId, allies: [personIdOf("priya")] });
    expect((await house.does<{ requests: unknown[] }>("priya", "cases.board")).requests).toHaveLength(1);
  });

  test("a caller who has enough closes it and says how it went; what her ally did can still count", async () => {
    const caseId = await sustained();
    await house.does("ben", "cases.step-back", { caseId });
    await house.does("amara", "cases.rematch", { caseId, again: false });
    await house.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await house.clock.pass(7);
    expect(await stateOf(caseId)).toBe("worked");
    expect(await house.all("seasons", "entry")).toMatchObject([{ unit: "Finance", points: 4 }]);
    expect((await house.does("ben", "cases.show", { caseId })).part).toBe("former");
  });

  test("an ally who lets two check-ins pass is asked kindly; back within five working days, nothing has happened", async () => {
    const caseId = await sustained();
    for (let round = 0; round < 2; round += 1) {
      await house.clock.pass(14);
      await answer("amara", caseId);
    }
    await house.clock.pass(14);
    expect(await stateOf(caseId)).toBe("nudged");
    expect(await house.does("daniel", "cases.desk")).toMatchObject({ waiting: [{ caseId }] });
    await answer("ben", caseId);
    expect(await stateOf(caseId)).toBe("active");
    expect(await house.does("daniel", "cases.desk")).toMatchObject({ waiting: [] });
  });

  test("an ally who stays silent is set away, and the caller is asked whether to look again", async () => {
    const caseId = await sustained();
    await house.clock.pass(7);
    await house.does("amara", "cases.nudge", { caseId });
    await house.clock.pass(7);
    expect(await stateOf(caseId)).toBe("rematching");
    expect(await house.does("ben", "people.availability")).toMatchObject({ away: true });
    expect((await house.does<{ standing: string }>("ben", "cases.board")).standing).toBe("away");
  });

  test("before five working days have gone by the ally is not asked, and the caller hears what to do", async () => {
    const caseId = await sustained();
    await house.clock.pass(4);
    expect(await walk.refusalOf("amara", "cases.nudge", { caseId })).toMatchObject({
      code: "slow-down",
      next: expect.stringContaining("leave at any time"),
    });
  });

  test("a caller who has fallen silent is asked gently three times; then the ally is free, and one tap takes it up again", async () => {
    const caseId = await sustained();
    for (let round = 0; round < 2; round += 1) {
      await house.clock.pass(14);
      await answer("ben", caseId);
    }
    await house.clock.pass(14);
    expect(await stateOf(caseId)).toBe("quiet");
    // That she is quiet is not the ally's to know.
    expect(await house.does("ben", "cases.show", { caseId })).toMatchObject({ state: "active" });
    await house.clock.pass(20);
    expect(await stateOf(caseId)).toBe("quiet");
    await house.clock.pass(1);
    expect(await stateOf(caseId)).toBe("dormant");
    expect((await house.does("ben", "cases.show", { caseId })).part).toBe("former");
    await house.clock.pass(29);
    await house.does("amara", "cases.resume", { caseId });
    expect(await stateOf(caseId)).toBe("open");
  });

  test("a caller who never comes back has it closed undetermined after thirty days", async () => {
    const caseId = await sustained();
    await house.clock.pass(14 * 3 + 21 + 30 + 14);
    expect(["undetermined", "rematching", "dormant", "closing"]).toContain(await stateOf(caseId));
    await house.clock.pass(60);
    expect(await stateOf(caseId)).toBe("undetermined");
    expect(await house.all("seasons", "entry")).toEqual([]);
  });

  test("it goes on for longer, once, when both say the same day", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 20 });
    await house.does("amara", "cases.renew", { caseId, endOn: "2026-12-31" });
    expect((await walk.caseOf(caseId)).agreement?.endOn).toBe("2026-11-22");
    await house.does("ben", "cases.renew", { caseId, endOn: "2026-12-31" });
    expect((await walk.caseOf(caseId)).agreement).toMatchObject({ endOn: "2026-12-31", renewed: true });
    expect(await walk.refusalOf("ben", "cases.renew", { caseId, endOn: "2027-01-31" })).toMatchObject({
      code: "moved-on",
    });
  });

  test("R94: months together are worth a word to both", async () => {
    const caseId = await sustained();
    for (let round = 0; round < 5; round += 1) {
      await house.clock.pass(7);
      if (round % 2 === 1) for (const key of ["amara", "ben"]) await answer(key, caseId);
    }
    for (const key of ["amara", "ben"])
      expect(await house.does(key, "cases.show", { caseId })).toMatchObject({
        note: expect.stringContaining("a month"),
      });
  });

  test("a one-off goes into the calendar under a neutral title that says nothing of what it is about", async () => {
    const caseId = await walk.agreeing();
    await house.does("ben", "cases.agree", { caseId, ...TERMS, endOn: "2026-11-10", at: "10:00" });
    await house.does("amara", "cases.sign", { caseId, version: 1 });
    const { ics, file } = await house.does<{ ics: string; file: string }>("amara", "cases.hold", { caseId });
    expect(file).toBe("ally.ics");
    expect(ics.split("\r\n")).toEqual(
      expect.arrayContaining([
        "SUMMARY:Ally – time together",
        "DTSTART:20261110T100000Z",
        "DTEND:20261110T110000Z",
        "CLASS:PRIVATE",
      ]),
    );
    for (const word of [caseId, "Ben", "Amara", "Credit", personIdOf("amara")])
      expect(ics).not.toContain(word);
    expect(await house.does<{ ics: string }>("amara", "cases.hold", { caseId })).toMatchObject({ ics });
  });
});
