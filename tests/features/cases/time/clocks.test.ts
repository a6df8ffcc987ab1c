import type { SettingsDoc } from "../../../../api/core/settings";
import { type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, type TestProduct } from "../../../kit/product";

describe("the clocks of a named allyship", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  /** What was done to a case and by whom, e.g. "clock: hint". */
  const steps = async (caseId: string) =>
    (await walk.caseOf(caseId)).steps.map(({ by, reason }) => `${by}: ${reason}`);
  const byClock = async (caseId: string) => (await steps(caseId)).filter((step) => step.startsWith("clock"));
  const stateOf = async (caseId: string) => (await walk.caseOf(caseId)).state;

  // Tests begin on a Monday morning, so that three working days later is a Thursday.
  test("nobody offers: after 3 working days a hint, after 7 volunteers, after 14 the caller is asked, after 28 days an apology", async () => {
    const caseId = await walk.opened();
    await product.clock.pass(2);
    expect(await byClock(caseId)).toEqual([]);
    await product.clock.pass(1);
    expect(await byClock(caseId)).toEqual(["clock: hint"]);
    await product.clock.pass(5);
    expect(await byClock(caseId)).toHaveLength(1);
    await product.clock.pass(1);
    expect(await byClock(caseId)).toEqual(["clock: hint", "clock: ask-volunteers"]);
    await product.clock.pass(11);
    expect(await byClock(caseId)).toContain("clock: ask-caller");
    expect(await product.does("amara", "cases.show", { caseId })).toMatchObject({
      canDo: expect.arrayContaining(["cases.extend", "cases.withdraw"]),
    });
    await product.clock.pass(7);
    expect(await stateOf(caseId)).toBe("open");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("expired");
    expect((await product.does("amara", "cases.show", { caseId })).sentence).toContain("We are sorry");
  });

  test("a caller keeps their request open once, for four weeks more, and not a second time", async () => {
    const caseId = await walk.opened();
    await product.clock.pass(21);
    await product.does("amara", "cases.extend", { caseId });
    await product.clock.pass(22);
    expect(await stateOf(caseId)).toBe("open");
    expect(await walk.refusalOf("amara", "cases.extend", { caseId })).toMatchObject({ code: "moved-on" });
    await product.clock.pass(6);
    expect(await stateOf(caseId)).toBe("expired");
  });

  test("a caller who does not choose is reminded twice; then the allies are passed over kindly, and after 30 days it is over", async () => {
    const caseId = await walk.offered(["ben", "lea"]);
    await product.clock.pass(13);
    expect(await byClock(caseId)).toEqual(["clock: remind", "clock: remind"]);
    expect(await stateOf(caseId)).toBe("offered");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("dormant");
    expect((await product.does("ben", "cases.show", { caseId })).part).toBe("released");
    await product.clock.pass(29);
    expect(await stateOf(caseId)).toBe("dormant");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("expired");
  });

  test("one tap wakes a sleeping request; keeping waiting on purpose is not silence", async () => {
    const caseId = await walk.offered();
    await product.clock.pass(14);
    await product.does("amara", "cases.resume", { caseId });
    expect(await stateOf(caseId)).toBe("open");
    // Ben's offer fell away because the caller was silent, so that Ben may offer again.
    for (const key of ["lea", "ben"]) await product.does(key, "cases.offer", { caseId, line: "Gladly." });
    await product.clock.pass(10);
    await product.does("amara", "cases.wait", { caseId, none: false });
    await product.clock.pass(10);
    expect(await stateOf(caseId)).toBe("offered");
  });

  test("an ally who does not answer is reminded once, passed over after 3 working days, and bears no mark", async () => {
    const caseId = await walk.proposed(["ben", "lea"]);
    await product.clock.pass(2);
    expect(await byClock(caseId)).toEqual(["clock: remind"]);
    await product.clock.pass(1);
    const found = await walk.caseOf(caseId);
    expect(found.state).toBe("offered");
    expect(found.offers.map(({ ally }) => ally.name)).toEqual(["Léa Moreau"]);
    expect(found.former).toEqual([]);
    expect((await product.does("ben", "cases.show", { caseId })).part).toBe("released");
  });

  test("two who do not sign are reminded, a volunteer asks, and after 12 working days the request is open again", async () => {
    const caseId = await walk.agreeing();
    await product.clock.pass(9);
    expect(await byClock(caseId)).toEqual(["clock: remind", "clock: remind", "clock: ask-volunteers"]);
    expect(await product.does("daniel", "cases.desk")).toMatchObject({ waiting: [{ caseId }] });
    await product.does("daniel", "cases.remind", { caseId });
    await product.clock.pass(6);
    expect(await stateOf(caseId)).toBe("agreeing");
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("open");
    expect((await product.does("ben", "cases.show", { caseId })).part).toBe("former");
  });

  test("R26: both are reminded of feedback three times; without the caller's answer it closes undetermined after 10 working days, without points or mark", async () => {
    const caseId = await walk.closing();
    await product.clock.pass(13);
    expect(await byClock(caseId)).toEqual(["clock: remind", "clock: remind", "clock: remind"]);
    await product.clock.pass(1);
    expect(await stateOf(caseId)).toBe("undetermined");
    expect(await product.all("seasons", "entry")).toEqual([]);
  });

  test("a company-wide holiday does not count, and nobody is reminded on it, even when it is declared late", async () => {
    const caseId = await walk.opened();
    await product.does("farid", "programme.calendar", { holidays: "2026-11-05, 2026-11-06" });
    await product.clock.pass(3);
    expect(await byClock(caseId)).toEqual([]);
    await product.clock.pass(3);
    expect(await byClock(caseId)).toEqual([]);
    await product.clock.pass(1);
    expect(await byClock(caseId)).toEqual(["clock: hint"]);
    expect((await product.all<SettingsDoc>("programme", "settings"))[0]?.calendar.holidays).toHaveLength(2);
  });

  test("a machine that was down for three weeks sends one reminder, and nothing is decided over anybody's head", async () => {
    const waiting = await walk.offered();
    const chosen = await walk.proposed(["lea"]);
    const unsigned = await walk.agreeing(["ines"]);
    await product.clock.sleep(21);
    for (const caseId of [waiting, chosen, unsigned]) expect(await byClock(caseId)).toHaveLength(1);
    expect(await Promise.all([waiting, chosen, unsigned].map(stateOf))).toEqual([
      "offered",
      "proposed",
      "agreeing",
    ]);
    // What would have followed the reminder follows it now, after the time it leaves.
    await product.clock.pass(1);
    expect(await stateOf(chosen)).toBe("open");
    await product.clock.pass(2);
    expect(await stateOf(waiting)).toBe("dormant");
  });

  test("run twice, or on two machines at the same moment, it happens once", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => walk.opened()));
    product.clock.skip(4);
    await Promise.all([product.runDue(), product.runDue(), product.runDue()]);
    await product.runDue();
    for (const caseId of ids) expect(await byClock(caseId)).toEqual(["clock: hint"]);
  });

  test("every state that is not the end has a next hour of its own", async () => {
    const ids = [
      await walk.opened(),
      await walk.offered(),
      await walk.proposed(["lea"]),
      await walk.agreeing(["ines"]),
      await walk.active(),
      await walk.closing({ ally: "lea" }),
      await walk.cooling({ ally: "lea" }),
    ];
    for (const caseId of ids) {
      const { state, dueAt } = await walk.caseOf(caseId);
      expect([state, typeof dueAt]).toEqual([state, "string"]);
    }
  });

  test("ninety days after closing its words are gone, everybody's, and after the season all of it", async () => {
    const caseId = await walk.cooling();
    await product.does("ben", "cases.reflect", { caseId, went: "well", learned: "Unmistakable reflection." });
    await product.clock.pass(7);
    await product.clock.pass(89);
    expect((await walk.caseOf(caseId)).need).not.toBe("");
    await product.clock.pass(1);
    const left = JSON.stringify(await product.all("cases"));
    for (const word of ["Credit me", "Unmistakable", "credited to me", "Amara", "Ben Adler"])
      expect(left).not.toContain(word);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "worked", withoutWords: true });
    await product.clock.pass(60);
    expect((await product.all("cases")).filter(({ pk }) => pk === caseId)).toEqual([]);
    expect(await product.does<{ allyships: unknown[] }>("amara", "page.mine")).toMatchObject({
      allyships: [],
    });
  });

  test("a lead changes how long things may take for the season to come; the one that runs keeps its own", async () => {
    await product.does("farid", "programme.clocks", { proposed: "3, 6" });
    const now = await walk.proposed();
    await product.clock.pass(3);
    expect(await stateOf(now)).toBe("open");
    // Monday, 4 January 2027.
    await product.clock.pass(60);
    const later = await walk.proposed(["lea"]);
    await product.clock.pass(7);
    expect([await stateOf(later), await byClock(later)]).toEqual(["proposed", ["clock: remind"]]);
    await product.clock.pass(1);
    expect(await stateOf(later)).toBe("open");
  });

  test("times that are too few, not rising, or no days are refused with what to write", async () => {
    for (const proposed of ["3", "3, 2", "0, 1", "2, 400", "soon, later", "2.5, 3", ""])
      expect([proposed, await walk.refusalOf("farid", "programme.clocks", { proposed })]).toEqual([
        proposed,
        expect.objectContaining({ code: "input", next: expect.stringContaining("whole days") }),
      ]);
    expect(await walk.refusalOf("ben", "programme.clocks", {})).toMatchObject({ code: "may-not" });
  });
});
