import type { RelayMessage } from "../../../../api/features/relay/case/relay-message";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { BRIEF, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

describe("caller and ally who write to each other without a name", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));
  const callersCard = () => shown("amara", "relay.look", { code: CODE });

  test("R8: an ally who was asked reads the approved wording and a pseudonym, never the caller's own words", async () => {
    const caseId = await walk.brokering();
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ben") });
    const asked = await shown("ben", "relay.case", { caseId });
    expect(asked).toContain(BRIEF);
    expect(asked).not.toContain(WORDS);
    expect(asked).toContain("You do not ask who it is, and you do not guess.");
    await product.does("ben", "relay.answer", { caseId, accept: true });
    const { pseudonym = "" } = await walk.caseOf();
    expect(pseudonym).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(await shown("ben", "relay.case", { caseId })).toContain(pseudonym);
    expect((await walk.look()).opened).toContain("An ally who was asked, on 3 November 2026");
  });

  test("R18, R20: with the first yes the others hear that it has gone another way, and read it no longer", async () => {
    const caseId = await walk.brokering();
    for (const key of ["ben", "lea"])
      await product.does("chloe", "relay.invite", { caseId, ally: personIdOf(key) });
    await product.does("ben", "relay.answer", { caseId, accept: true });
    expect(await walk.caseOf()).toMatchObject({
      state: "relay-active",
      ally: { name: "Ben Adler" },
      matchedOn: "2026-11-03",
    });
    expect(await walk.refusalOf("lea", "relay.answer", { caseId, accept: true })).toMatchObject({
      code: "moved-on",
    });
    const late = await shown("lea", "relay.case", { caseId });
    expect(late).toContain("gone another way");
    expect(late).not.toContain(BRIEF);
  });

  test("R22: what they write is let out at the next fixed time, in order, under a pseudonym", async () => {
    const caseId = await walk.paired();
    await walk.by("amara", "relay.write", { words: "First." });
    await walk.by("amara", "relay.write", { words: "Second." });
    expect(await shown("ben", "relay.case", { caseId })).not.toContain("First.");
    expect(await callersCard()).toContain("goes out at the next fixed time");
    await walk.release();
    const read = await shown("ben", "relay.case", { caseId });
    expect(read.indexOf("First.")).toBeGreaterThan(0);
    expect(read.indexOf("Second.")).toBeGreaterThan(read.indexOf("First."));
    expect(read).not.toContain("Amara");
    await product.does("ben", "relay.reply", { caseId, words: "I hear you." });
    expect(await callersCard()).not.toContain("I hear you.");
    await walk.release();
    expect(await callersCard()).toContain("I hear you.");
    const slots = (await product.all<RelayMessage>("cases", "relay-message")).map(({ releasedAt }) =>
      releasedAt.slice(11),
    );
    expect(new Set(slots)).toEqual(
      new Set(["10:00:00.000Z", "16:00:00.000Z"].filter((slot) => slots.includes(slot))),
    );
  });

  test("R11: a volunteer does not read what the two write, and the ally not what the caller writes to the volunteer", async () => {
    const caseId = await walk.paired();
    await walk.by("amara", "relay.write", { words: "For the ally alone.", to: "ally" });
    await walk.by("amara", "relay.write", { words: "For the volunteer alone.", to: "volunteer" });
    await walk.release();
    const [ally, volunteer] = [
      await shown("ben", "relay.case", { caseId }),
      await shown("chloe", "relay.case", { caseId }),
    ];
    expect([ally.includes("For the ally"), ally.includes("For the volunteer")]).toEqual([true, false]);
    expect([volunteer.includes("For the ally"), volunteer.includes("For the volunteer")]).toEqual([
      false,
      true,
    ]);
  });

  test("only the caller gives their name, twice, at least a day apart, and can change their mind between", async () => {
    const caseId = await walk.paired();
    expect(await walk.refusalOf("amara", "relay.reveal", { code: CODE, step: "second" })).toMatchObject({
      code: "moved-on",
    });
    await walk.by("amara", "relay.reveal", { step: "first" });
    for (const days of [0, 1]) {
      await product.clock.pass(days);
      expect(await walk.refusalOf("amara", "relay.reveal", { code: CODE, step: "second" })).toMatchObject({
        message: "Your name was not given.",
      });
    }
    await walk.by("amara", "relay.reveal", { step: "no" });
    await product.clock.pass(1);
    expect(await walk.refusalOf("amara", "relay.reveal", { code: CODE, step: "second" })).toMatchObject({
      code: "moved-on",
    });
    await walk.by("amara", "relay.reveal", { step: "first" });
    await product.clock.pass(2);
    expect(await shown("ben", "relay.case", { caseId })).not.toContain("Amara");
    await walk.by("amara", "relay.reveal", { step: "second" });
    await walk.release();
    expect(await shown("ben", "relay.case", { caseId })).toContain("Amara Okafor");
    expect(await shown("chloe", "relay.case", { caseId })).not.toContain("Amara");
    expect(await walk.look()).toMatchObject({ state: "named-active" });
  });

  test("no verb of an ally's or a volunteer's asks for a name, or has one", async () => {
    const caseId = await walk.paired();
    for (const key of ["ben", "chloe"])
      for (const step of ["first", "second"])
        expect(
          await walk.refusalOf(key, "relay.reveal", {
            caseId,
            code: caseId.slice(0, 16).toUpperCase(),
            step,
          }),
        ).toBeDefined();
    expect((await walk.caseOf()).name).toBeUndefined();
  });

  test("an ally steps back without a reason; the volunteer may ask another one, and a name that was given goes with the first", async () => {
    const caseId = await walk.paired();
    await walk.by("amara", "relay.reveal", { step: "first" });
    await product.clock.pass(2);
    await walk.by("amara", "relay.reveal", { step: "second" });
    await product.does("ben", "relay.step-back", { caseId });
    expect(await shown("ben", "relay.case", { caseId })).not.toContain(BRIEF);
    expect(await walk.caseOf()).toMatchObject({ state: "brokering" });
    expect((await walk.caseOf()).name).toBeUndefined();
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("lea") });
    await product.does("lea", "relay.answer", { caseId, accept: true });
    expect(await shown("lea", "relay.case", { caseId })).not.toContain("Amara");
  });

  test("“Leave now” ends it in the same second: the ally reads nothing, what was written is destroyed, a lead sees a number", async () => {
    const caseId = await walk.paired();
    await walk.by("amara", "relay.write", { words: "Something I regret." });
    await walk.release();
    await walk.by("amara", "relay.leave");
    await product.deliverer.settled();
    const read = await shown("ben", "relay.case", { caseId });
    expect(read).not.toContain(BRIEF);
    expect(read).not.toContain("Something I regret.");
    expect(await walk.refusalOf("ben", "relay.reply", { caseId, words: "Wait." })).toMatchObject({
      code: "moved-on",
    });
    expect(await product.all("cases", "relay-message")).toEqual([]);
    expect(await product.all("vault", "case-key")).toEqual([]);
    await walk.release();
    expect(await product.does("farid", "programme.counts")).toMatchObject({ safetyExits: 1 });
  });

  test("guided, the volunteer helps by messages and no ally is ever asked", async () => {
    const caseId = await walk.guided();
    expect(await walk.refusalOf("chloe", "relay.invite", { caseId })).toMatchObject({ code: "moved-on" });
    await walk.by("amara", "relay.write", { words: "What could I say?" });
    await walk.release();
    await product.does("chloe", "relay.reply", { caseId, words: "Name your point when it comes back." });
    await walk.release();
    expect(await callersCard()).toContain("Name your point");
  });

  test("an ally without a free place says yes another time", async () => {
    await product.does("ben", "people.availability", { places: 0, away: false, skills: [] });
    const caseId = await walk.brokering();
    expect(await walk.refusalOf("chloe", "relay.invite", { caseId, ally: personIdOf("ben") })).toMatchObject({
      code: "input",
    });
  });
});
