import { changeProfile } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { BRIEF, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

/** What random walks, and writing down their promises, have found: each as the shortest story of it. */
describe("what walks without a name have found", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));
  const stateFor = async (key: string, caseId: string) =>
    (await product.does<{ state: string }>(key, "relay.case", { caseId })).state;
  const reasons = async () => (await walk.caseOf()).steps.map(({ reason }) => reason);
  /** The ally and the volunteer are with the caller, and the volunteer steps aside. */
  const withoutVolunteer = async () => {
    const caseId = await walk.paired();
    await product.does("chloe", "relay.conflict", { caseId });
    return caseId;
  };

  test("whoever reads a request by answering, and never opens it, is on record like whoever opens it", async () => {
    const caseId = await walk.claimed();
    expect(await shown("chloe", "relay.reply", { caseId, words: "A question." })).toContain(WORDS);
    expect((await walk.look()).opened).toEqual(["A volunteer, on 2 November 2026"]);
  });

  test("looking for an ally shows the request too, and is on record", async () => {
    const caseId = await walk.brokering();
    await product.clock.pass(1);
    expect(await shown("chloe", "relay.invite", { caseId })).toContain(WORDS);
    expect((await walk.look()).opened[0]).toBe("A volunteer, on 4 November 2026");
  });

  test("a button that comes too late shows what is written only to whoever has opened it that day", async () => {
    const caseId = await walk.guided();
    await product.clock.pass(1);
    expect(await shown("chloe", "relay.step-back", { caseId })).not.toContain(WORDS);
    await product.does("chloe", "relay.case", { caseId });
    expect(await shown("chloe", "relay.step-back", { caseId })).toContain(WORDS);
  });

  test("whoever stepped aside does not learn how it goes on, from nothing in an answer", async () => {
    const caseId = await walk.claimed();
    await product.does("chloe", "relay.conflict", { caseId });
    const before = await shown("chloe", "relay.case", { caseId });
    await product.does("daniel", "relay.claim", { caseId });
    await product.does("daniel", "relay.brief", { caseId, brief: BRIEF, ten: true });
    expect(await shown("chloe", "relay.case", { caseId })).toBe(before);
    expect(await stateFor("chloe", caseId)).toBe("gone");
  });

  test("how it ended is in no answer to volunteer or ally, be it worked, left, or taken back", async () => {
    const ends: string[] = [];
    for (const [code, verb] of [
      [CODE, "relay.verdict"],
      ["FEDCBA9876543210", "relay.leave"],
      ["1123456789ABCDEF", "relay.withdraw"],
    ] as const) {
      const caseId = await walk.closing({ code });
      await walk.by("amara", verb, { verdict: "did-not-work" }, code);
      await product.clock.pass(9);
      for (const key of ["chloe", "ben"])
        ends.push((await shown(key, "relay.case", { caseId })).replaceAll(caseId, ""));
    }
    expect(new Set(ends).size).toBe(2);
    expect(ends.join()).not.toMatch(/did-not-work|safety-exit|withdrawn/);
  });

  test("a volunteer does not learn whether the caller has given the ally a name", async () => {
    const caseId = await walk.paired();
    const before = await stateFor("chloe", caseId);
    await walk.by("amara", "relay.reveal", { step: "first" });
    await product.clock.pass(2);
    await walk.by("amara", "relay.reveal", { step: "second" });
    await walk.release();
    expect([await stateFor("chloe", caseId), await stateFor("ben", caseId)]).toEqual([
      before,
      "named-active",
    ]);
  });

  test("a volunteer who steps aside lets nothing out before its release", async () => {
    const caseId = await walk.paired();
    await walk.by("amara", "relay.reveal", { step: "first" });
    await product.clock.pass(2);
    await walk.by("amara", "relay.reveal", { step: "second" });
    await product.does("chloe", "relay.conflict", { caseId });
    expect(await shown("ben", "relay.case", { caseId })).not.toContain("Amara");
    await walk.release();
    expect(await shown("ben", "relay.case", { caseId })).toContain("Amara");
  });

  test("nor does the next volunteer see before its release what the caller has done", async () => {
    const caseId = await walk.briefed();
    await walk.by("amara", "relay.decide", { version: 1, answer: "edit", brief: "My own wording." });
    await product.does("chloe", "relay.conflict", { caseId });
    expect(await walk.refusalOf("priya", "relay.claim", { caseId })).toMatchObject({ code: "not-found" });
    await walk.release();
    await product.does("priya", "relay.claim", { caseId });
    expect(await shown("priya", "relay.case", { caseId })).toContain("My own wording.");
  });

  test("a volunteer who steps aside leaves the clocks of the pair as they are", async () => {
    const caseId = await walk.paired();
    const { moveSince, dueAt } = await walk.caseOf();
    await product.clock.pass(1);
    await product.does("chloe", "relay.conflict", { caseId });
    expect(await walk.caseOf()).toMatchObject({ moveSince, dueAt, state: "relay-active" });
  });

  test("an ally who steps back where no volunteer is left leaves it to the pool, and not to nobody", async () => {
    const caseId = await withoutVolunteer();
    await product.does("ben", "relay.step-back", { caseId });
    expect(await walk.caseOf()).toMatchObject({ state: "received", move: "pool", resumes: "brokering" });
    await product.does("priya", "relay.claim", { caseId });
    expect(await walk.look()).toMatchObject({ state: "brokering" });
  });

  test("so does an ally who falls silent", async () => {
    await withoutVolunteer();
    await product.clock.pass(7);
    expect(await walk.caseOf()).toMatchObject({ state: "received", move: "pool" });
  });

  test("allies who were asked are still asked when the volunteer changes, and the new one is not replaced over their silence", async () => {
    const caseId = await walk.brokering();
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ben") });
    await product.does("chloe", "relay.conflict", { caseId });
    await product.does("priya", "relay.claim", { caseId });
    expect(await walk.caseOf()).toMatchObject({ state: "brokering", move: "ally" });
    await product.clock.pass(6);
    expect(await walk.caseOf()).toMatchObject({ move: "volunteer", asked: [{ answer: "silent" }] });
    expect((await walk.caseOf()).volunteer?.id).toBe(personIdOf("priya"));
  });

  test("asleep for a week, one look reminds an ally who was asked, and passes nobody over in the same minute", async () => {
    const caseId = await walk.brokering();
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ben") });
    await product.clock.sleep(7);
    expect((await walk.caseOf()).asked).toMatchObject([{ reminded: true }]);
    expect(await stateFor("ben", caseId)).toBe("brokering");
    await product.clock.pass(1);
    expect((await walk.caseOf()).asked).toMatchObject([{ answer: "silent" }]);
  });

  test("whoever was asked as an ally, and is a volunteer too, never comes to read the caller's own words", async () => {
    await changeProfile(product, "ben", { roles: ["ally", "volunteer"] });
    const caseId = await walk.brokering();
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ben") });
    await product.does("chloe", "relay.conflict", { caseId });
    expect(await shown("ben", "relay.desk")).not.toContain(caseId);
    expect(await walk.refusalOf("ben", "relay.claim", { caseId })).toMatchObject({ code: "moved-on" });
    expect(await walk.caseOf()).toMatchObject({ state: "received" });
  });

  test("an ally reads nothing of what the caller and an ally before wrote, and the caller reads it in order, under its own name", async () => {
    const caseId = await walk.paired();
    await walk.by("amara", "relay.write", { words: "For Ben alone." });
    await product.does("ben", "relay.reply", { caseId, words: "Ben's answer." });
    await walk.release();
    await product.does("ben", "relay.step-back", { caseId });
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("lea") });
    await product.does("lea", "relay.answer", { caseId, accept: true });
    await walk.by("amara", "relay.write", { words: "For Léa." });
    await walk.release();
    const lea = await shown("lea", "relay.case", { caseId });
    expect([lea.includes("For Léa."), lea.includes("For Ben"), lea.includes("Ben's answer")]).toEqual([
      true,
      false,
      false,
    ]);
    const callersCard = await shown("amara", "relay.look", { code: CODE });
    expect(callersCard.indexOf("Ben's answer.")).toBeLessThan(callersCard.indexOf("For Léa."));
    expect(callersCard).not.toContain("Léa Moreau, 3");
  });

  test("points.md: ten points take three weeks together, and not three weeks until the answer is in", async () => {
    await walk.closing({ request: { kind: "sustained" } });
    await product.clock.pass(13);
    await walk.by("amara", "relay.verdict", { verdict: "worked" });
    await product.clock.pass(9);
    const entries = await product.all("seasons", "entry");
    expect(entries.map((entry) => (entry as unknown as { points: number }).points)).toEqual([4, 4]);
  });

  test("after a late look the next date is a morning, and not the minute in which somebody looked", async () => {
    await walk.guided();
    await product.does("chloe", "relay.reply", { caseId: (await walk.caseOf()).pk, words: "How are you?" });
    await product.clock.sleep(20);
    expect(await reasons()).toContain("remind");
    expect((await walk.caseOf()).dueAt).toMatch(/T08:30:00\.000Z$/);
  });

  test("a volunteer steps aside from nothing once it is over, and what is over stays as it is", async () => {
    const caseId = await walk.closing();
    await walk.by("amara", "relay.leave");
    const before = await walk.caseOf();
    expect(await walk.refusalOf("chloe", "relay.conflict", { caseId })).toMatchObject({ code: "moved-on" });
    expect(await walk.caseOf()).toEqual(before);
  });

  test("an ally whose part is over steps back from nothing, and nobody hears of it", async () => {
    const caseId = await walk.closing();
    await walk.release();
    expect(await walk.refusalOf("ben", "relay.step-back", { caseId })).toMatchObject({ code: "moved-on" });
  });
});
