import { speaker } from "../../../../api/core/text";
import { ASKS } from "../../../../api/features/learning/asks";
import { registry } from "../../../../api/host/registry";
import { changeProfile, TERMS, type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

const say = speaker(registry.library, "en");

describe("two who work together", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const stateOf = async (caseId: string) => (await walk.caseOf(caseId)).state;
  const answer = (key: string, caseId: string, said = "good") =>
    product.does(key, "cases.check-in", { caseId, answer: said });
  const sustained = () => walk.active({ kind: "sustained", days: 150 });

  test("R22: the work begins when both have signed the same goal, contact, limits and end", async () => {
    const caseId = await walk.agreeing();
    const terms = { caseId, ...TERMS, limits: "Nobody else is told.", endOn: "2026-11-10", at: "10:00" };
    await product.does("ben", "cases.agree", terms);
    expect(await product.does("amara", "cases.show", { caseId })).toMatchObject({
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
    await product.does("amara", "cases.sign", { caseId, version: 1 });
    expect(await walk.caseOf(caseId)).toMatchObject({
      state: "active",
      begunAt: "2026-11-02T09:00:00.000Z",
      matchedAt: "2026-11-02T09:00:00.000Z",
    });
  });

  test("who words it anew takes the other's signature away, and the old wording can no longer be signed", async () => {
    const caseId = await walk.agreeing();
    await product.does("ben", "cases.agree", { caseId, ...TERMS, endOn: "2026-11-10" });
    await product.does("amara", "cases.agree", { caseId, ...TERMS, goal: "Another.", endOn: "2026-11-10" });
    expect(await walk.refusalOf("amara", "cases.sign", { caseId, version: 1 })).toMatchObject({
      code: "moved-on",
    });
    expect(await walk.refusalOf("ben", "cases.sign", { caseId, version: 1 })).toMatchObject({
      code: "moved-on",
    });
    await product.does("ben", "cases.sign", { caseId, version: 2 });
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

  test("R49, R23: the ally reads the handbook's first step for this ask, what not to do, and of no other", async () => {
    for (const ask of ["amplification", "policy"]) {
      const caseId = await walk.active({ request: { ask } });
      const card = JSON.stringify(await product.as("ben", "cases.show", { caseId }));
      const those = (key: string) => ASKS.filter((each) => card.includes(say(`learning.ask.${each}.${key}`)));
      expect([those("step"), those("avoid")]).toEqual([[ask], [ask]]);
    }
  });

  test("R26: both are asked every two weeks, and neither learns what the other answered", async () => {
    const caseId = await sustained();
    await product.clock.pass(13);
    expect((await walk.caseOf(caseId)).checkIns?.asked).toBe(0);
    await product.clock.pass(1);
    expect((await walk.caseOf(caseId)).checkIns?.asked).toBe(1);
    const asked = await product.as("ben", "cases.show", { caseId });
    await answer("amara", caseId, "not-sure");
    expect(await product.as("ben", "cases.show", { caseId })).toEqual(asked);
    const cases = await product.all("cases", "case");
    expect(JSON.stringify(cases)).not.toContain("not-sure");
  });

  test("a one-off is asked about two days after its day, and ends by itself two days later", async () => {
    const caseId = await walk.active({ days: 3 });
    await product.clock.pass(5);
    expect((await walk.caseOf(caseId)).checkIns?.asked).toBe(1);
    expect(await stateOf(caseId)).toBe("active");
    await product.clock.pass(2);
    expect(await stateOf(caseId)).toBe("closing");
  });

  test("a sustained allyship ends on the day agreed on", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 20 });
    await product.clock.pass(14);
    for (const key of ["amara", "ben"]) await answer(key, caseId);
    await product.clock.pass(6);
    expect(await stateOf(caseId)).toBe("active");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("closing");
  });

  test("R106: “not a fit” ends the match without a reason; the ally hears of an end and nothing else", async () => {
    const caseId = await sustained();
    await answer("amara", caseId, "not-a-fit");
    expect(await stateOf(caseId)).toBe("rematching");
    const seen = await product.as("ben", "cases.show", { caseId });
    expect(seen).toMatchObject({ ok: true, data: { part: "former" } });
    for (const word of ["Amara", "Credit me", "credited", "fit"])
      expect(JSON.stringify(seen)).not.toContain(word);
  });

  test("R106: an ally steps back without a reason, and the caller is asked first whether to look again", async () => {
    const caseId = await sustained();
    await product.does("ben", "cases.step-back", { caseId });
    expect(await stateOf(caseId)).toBe("rematching");
    expect((await product.does<{ requests: unknown[] }>("lea", "cases.board")).requests).toEqual([]);
    await product.does("amara", "cases.rematch", { caseId, again: true });
    expect((await product.does<{ requests: unknown[] }>("lea", "cases.board")).requests).toHaveLength(1);
  });

  test("nobody who was an ally of a case is asked again for it", async () => {
    const caseId = await sustained();
    await product.does("ben", "cases.step-back", { caseId });
    await product.does("amara", "cases.rematch", { caseId, again: true });
    expect((await product.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toEqual([]);
    expect(await walk.refusalOf("ben", "cases.offer", { caseId, line: "Me again." })).toMatchObject({
      code: "moved-on",
    });
  });

  test("after three re-matches a volunteer looks with the caller, and only those a volunteer asks see it", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 150, ally: "ben" });
    await product.does("ben", "cases.step-back", { caseId });
    const allies = ["lea", "ines", "grace"];
    for (const key of [...allies, "priya"])
      await changeProfile(product, key, {
        training: [{ course: "allyship", version: 1, on: "2026-10-01" }],
        roles: ["ally"],
      });
    for (const ally of allies) {
      await product.does("amara", "cases.rematch", { caseId, again: true });
      await product.does(ally, "cases.offer", { caseId, line: "Gladly." });
      await product.does("amara", "cases.choose", { caseId, allyId: personIdOf(ally) });
      await product.does(ally, "cases.answer", { caseId, accept: true });
      await product.does(ally, "cases.step-back", { caseId });
    }
    await product.does("amara", "cases.rematch", { caseId, again: true });
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "open", rematches: 4, helpWanted: "rematch" });
    expect((await product.does<{ requests: unknown[] }>("priya", "cases.board")).requests).toEqual([]);
    await product.does("daniel", "cases.invite", { caseId, allies: [personIdOf("priya")] });
    expect((await product.does<{ requests: unknown[] }>("priya", "cases.board")).requests).toHaveLength(1);
  });

  test("a caller who has enough closes it and says how it went; what the ally did can still count", async () => {
    const caseId = await sustained();
    await product.does("ben", "cases.step-back", { caseId });
    await product.does("amara", "cases.rematch", { caseId, again: false });
    await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await product.clock.pass(7);
    expect(await stateOf(caseId)).toBe("worked");
    expect(await product.all("seasons", "entry")).toMatchObject([{ unit: "Finance", points: 4 }]);
    expect((await product.does("ben", "cases.show", { caseId })).part).toBe("former");
  });

  test("an ally who lets two check-ins pass is asked kindly; back within five working days, nothing has happened", async () => {
    const caseId = await sustained();
    for (let round = 0; round < 2; round += 1) {
      await product.clock.pass(14);
      await answer("amara", caseId);
    }
    await product.clock.pass(14);
    expect(await stateOf(caseId)).toBe("nudged");
    expect(await product.does("daniel", "cases.desk")).toMatchObject({ waiting: [{ caseId }] });
    await answer("ben", caseId);
    expect(await stateOf(caseId)).toBe("active");
    expect(await product.does("daniel", "cases.desk")).toMatchObject({ waiting: [] });
  });

  test("an ally who stays silent is set away, and the caller is asked whether to look again", async () => {
    const caseId = await sustained();
    await product.clock.pass(7);
    await product.does("amara", "cases.nudge", { caseId });
    await product.clock.pass(7);
    expect(await stateOf(caseId)).toBe("rematching");
    expect(await product.does("ben", "people.availability")).toMatchObject({ away: true });
    expect((await product.does<{ standing: string }>("ben", "cases.board")).standing).toBe("away");
  });

  test("before five working days have gone by the ally is not asked, and the caller hears what to do", async () => {
    const caseId = await sustained();
    await product.clock.pass(4);
    expect(await walk.refusalOf("amara", "cases.nudge", { caseId })).toMatchObject({
      code: "slow-down",
      next: expect.stringContaining("leave at any time"),
    });
  });

  test("a caller who has fallen silent is asked gently three times; then the ally is free, and one tap takes it up again", async () => {
    const caseId = await sustained();
    for (let round = 0; round < 2; round += 1) {
      await product.clock.pass(14);
      await answer("ben", caseId);
    }
    await product.clock.pass(14);
    expect(await stateOf(caseId)).toBe("quiet");
    // That the caller is quiet is not the ally's to know.
    expect(await product.does("ben", "cases.show", { caseId })).toMatchObject({ state: "active" });
    await product.clock.pass(20);
    expect(await stateOf(caseId)).toBe("quiet");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("dormant");
    expect((await product.does("ben", "cases.show", { caseId })).part).toBe("former");
    await product.clock.pass(29);
    await product.does("amara", "cases.resume", { caseId });
    expect(await stateOf(caseId)).toBe("open");
  });

  test("a caller who never comes back has it closed undetermined after thirty days of sleep", async () => {
    const caseId = await sustained();
    await product.clock.pass(3 * 14 + 7 + 14);
    expect(await stateOf(caseId)).toBe("dormant");
    await product.clock.pass(29);
    expect(await stateOf(caseId)).toBe("dormant");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("undetermined");
    expect(await product.all("seasons", "entry")).toEqual([]);
  });

  test("it goes on for longer, once, when both say the same day", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 20 });
    await product.does("amara", "cases.renew", { caseId, endOn: "2026-12-31" });
    expect((await walk.caseOf(caseId)).agreement?.endOn).toBe("2026-11-22");
    await product.does("ben", "cases.renew", { caseId, endOn: "2026-12-31" });
    expect((await walk.caseOf(caseId)).agreement).toMatchObject({ endOn: "2026-12-31", renewed: true });
    expect(await walk.refusalOf("ben", "cases.renew", { caseId, endOn: "2027-01-31" })).toMatchObject({
      code: "moved-on",
    });
  });

  test("whoever is asked how it goes says that first: to make it longer is not on their card until they have", async () => {
    const caseId = await sustained();
    const mayRenew = async (key: string) =>
      (await product.does<{ canDo: string[] }>(key, "cases.show", { caseId })).canDo.includes("cases.renew");
    expect([await mayRenew("amara"), await mayRenew("ben")]).toEqual([true, true]);
    await product.clock.pass(14);
    expect([await mayRenew("amara"), await mayRenew("ben")]).toEqual([false, false]);
    await answer("ben", caseId);
    expect([await mayRenew("amara"), await mayRenew("ben")]).toEqual([false, true]);
  });

  test("R94: months together are worth a word to both", async () => {
    const caseId = await sustained();
    for (let round = 0; round < 5; round += 1) {
      await product.clock.pass(7);
      if (round % 2 === 1) for (const key of ["amara", "ben"]) await answer(key, caseId);
    }
    for (const key of ["amara", "ben"])
      expect(await product.does(key, "cases.show", { caseId })).toMatchObject({
        note: expect.stringContaining("a month"),
      });
  });

  test("a one-off goes into the calendar under a neutral title that says nothing of what it is about", async () => {
    const caseId = await walk.agreeing();
    await product.does("ben", "cases.agree", { caseId, ...TERMS, endOn: "2026-11-10", at: "10:00" });
    await product.does("amara", "cases.sign", { caseId, version: 1 });
    const { ics, file } = await product.does<{ ics: string; file: string }>("amara", "cases.hold", {
      caseId,
    });
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
    expect(await product.does<{ ics: string }>("amara", "cases.hold", { caseId })).toMatchObject({ ics });
  });
});
