import { changeProfile } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

describe("the clocks of an anonymous request", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const reasons = async () => (await walk.caseOf()).steps.map(({ reason, on }) => `${reason} ${on.slice(8)}`);
  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));
  const callersCard = () => shown("amara", "relay.look", { code: CODE });

  test("unclaimed, the pool hears again after 2 working days, the lead after 4, the caller after 5, and after 10 the lead answers for it", async () => {
    await walk.sent();
    await product.clock.pass(60);
    expect(await reasons()).toEqual(["send 02", "pool 04", "lead 06", "still-waiting 09", "with-lead 16"]);
    expect(await walk.look()).toMatchObject({ state: "received", over: false });
    expect(await callersCard()).toContain("programme lead answers for it now");
  });

  test("asleep for three weeks, one look catches up with one step and closes nothing", async () => {
    await walk.sent();
    await product.clock.sleep(21);
    expect(await reasons()).toEqual(["send 02", "with-lead 23"]);
    expect(await walk.look()).toMatchObject({ state: "received" });
  });

  test("after 4 working days a lead assigns blind: kind, language and age, no word of it, and not who is asked", async () => {
    const caseId = await walk.sent({ request: { hideFrom: [personIdOf("daniel")] } });
    expect(await product.does("farid", "relay.unclaimed")).toEqual({ waiting: [] });
    await product.clock.pass(4);
    const late = await shown("farid", "relay.unclaimed");
    expect(late).not.toContain(WORDS);
    const answers = [];
    const asked = async () => (await walk.caseOf()).assigned;
    const seen = new Set<string | undefined>();
    for (const _time of [1, 2, 3]) {
      answers.push(await shown("farid", "relay.assign", { caseId }));
      seen.add(await asked());
    }
    expect([...seen].sort()).toEqual([personIdOf("chloe"), personIdOf("priya")].sort());
    for (const answer of [...answers, await shown("farid", "relay.unclaimed")])
      for (const name of ["Chloe", "Priya", "Daniel"]) expect(answer).not.toContain(name);
    const [first, other] = (await asked()) === personIdOf("priya") ? ["priya", "chloe"] : ["chloe", "priya"];
    expect(await shown(first ?? "", "relay.desk")).toContain(
      "The programme lead has asked you to take this one.",
    );
    expect(await shown(other ?? "", "relay.desk")).not.toContain("has asked you");
    await product.does(other ?? "", "relay.claim", { caseId });
    expect(await walk.refusalOf("farid", "relay.assign", { caseId })).toMatchObject({ code: "not-found" });
  });

  test("where it is kept from every volunteer, the lead hears what they always hear, and nobody else anything", async () => {
    const hideFrom = ["chloe", "daniel", "priya"].map(personIdOf);
    const caseId = await walk.sent({ request: { hideFrom } });
    await product.clock.pass(5);
    expect(await walk.refusalOf("farid", "relay.assign", { caseId })).toBeUndefined();
    expect(await shown("farid", "relay.unclaimed")).toContain("A volunteer has been asked.");
    for (const key of ["chloe", "daniel", "priya"])
      expect(await shown(key, "relay.desk")).not.toContain(caseId);
  });

  test("where no volunteer is there, the lead hears so, and it stays open", async () => {
    for (const key of ["chloe", "daniel", "priya"])
      await changeProfile(product, key, { availability: { places: 3, away: true } });
    const caseId = await walk.sent();
    await product.clock.pass(5);
    expect(await walk.refusalOf("farid", "relay.assign", { caseId })).toMatchObject({
      message: "Nobody could be asked: no volunteer is free for this one right now.",
    });
    expect(await walk.look()).toMatchObject({ state: "received" });
  });

  test("a volunteer who falls silent is reminded after 3 working days and replaced after 5; what they read stays on record", async () => {
    const caseId = await walk.claimed();
    await product.does("chloe", "relay.case", { caseId });
    await product.clock.pass(3);
    expect(await reasons()).toContain("remind 05");
    await product.clock.pass(4);
    expect(await walk.caseOf()).toMatchObject({ state: "received", apart: [personIdOf("chloe")] });
    expect(await shown("chloe", "relay.case", { caseId })).not.toContain(WORDS);
    expect(await shown("chloe", "relay.desk")).not.toContain(caseId);
    expect((await walk.look()).opened).toEqual(["A volunteer, on 2 November 2026"]);
    await product.does("daniel", "relay.claim", { caseId });
  });

  test("a wording that waits for its caller is asked after at 14 and 30 days; after 90 the words go and the request is withdrawn", async () => {
    await walk.briefed();
    await product.clock.pass(15);
    expect(await walk.look()).toMatchObject({ state: "dormant" });
    await product.clock.pass(60);
    expect(await walk.look()).toMatchObject({ state: "dormant" });
    expect(await callersCard()).toContain(WORDS);
    await product.clock.pass(20);
    expect(await walk.look()).toMatchObject({ state: "withdrawn" });
    expect(await callersCard()).not.toContain(WORDS);
    expect(await product.all("vault", "case-key")).toEqual([]);
  });

  test("asleep, a caller still approves the wording, and it goes on", async () => {
    await walk.briefed();
    await product.clock.pass(20);
    expect(await walk.by("amara", "relay.decide", { version: 1, answer: "brokered" })).toMatchObject({
      state: "brokering",
    });
  });

  test("an ally who was asked is reminded after 2 working days and passed over after 3, without a mark", async () => {
    const caseId = await walk.brokering();
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ben") });
    await product.clock.pass(2);
    expect((await walk.caseOf()).asked).toMatchObject([{ reminded: true }]);
    await product.clock.pass(1);
    expect(await walk.caseOf()).toMatchObject({
      state: "brokering",
      move: "volunteer",
      asked: [{ answer: "silent" }],
    });
    expect(await shown("ben", "relay.case", { caseId })).toContain("gone another way");
  });

  test("an ally reminded late in the evening, because nothing ran by day, has the next day to answer", async () => {
    const caseId = await walk.brokering();
    const runAt = async (iso: string) => {
      product.clock.skip((Date.parse(iso) - product.clock.now().getTime()) / 86_400_000);
      await product.clock.pass(0);
      return (await walk.caseOf()).asked[0];
    };
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ben") });
    expect((await walk.caseOf()).asked[0]?.on).toBe("2026-11-03");
    expect(await runAt("2026-11-05T22:00:00Z")).toMatchObject({ reminded: true });
    expect((await runAt("2026-11-06T08:31:00Z"))?.answer).toBeUndefined();
    expect((await runAt("2026-11-09T08:31:00Z"))?.answer).toBe("silent");
  });

  test("when nobody has said yes within 14 days, caller and volunteer go on without an ally", async () => {
    const caseId = await walk.brokering();
    for (const ally of ["ben", "lea"]) {
      await product.does("chloe", "relay.invite", { caseId, ally: personIdOf(ally) });
      await product.clock.pass(5);
    }
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("ines") });
    await product.clock.pass(6);
    expect(await walk.look()).toMatchObject({ state: "guided" });
  });

  test("an ally who does not write is reminded after 3 working days and released after 5", async () => {
    const caseId = await walk.paired();
    await product.clock.pass(8);
    expect(await walk.caseOf()).toMatchObject({ state: "brokering" });
    expect((await walk.caseOf()).ally).toBeUndefined();
    expect(await shown("ben", "relay.case", { caseId })).toContain("gone another way");
  });

  test("a caller who is silent for 30 days, the code lost perhaps, ends it without a verdict and without a mark", async () => {
    const caseId = await walk.paired();
    await product.does("ben", "relay.reply", { caseId, words: "How did it go?" });
    await product.clock.pass(29);
    expect(await walk.look()).toMatchObject({ state: "relay-active" });
    await product.clock.pass(3);
    expect(await walk.look()).toMatchObject({ state: "undetermined" });
  });

  test("who was asked how it went and says nothing is reminded after 3, 7 and 9 working days, and after 10 it closes", async () => {
    await walk.closing();
    await product.clock.pass(20);
    expect(await walk.look()).toMatchObject({ state: "undetermined" });
    expect((await reasons()).filter((reason) => reason.startsWith("remind"))).toHaveLength(3);
  });

  test("nothing in its history says whose doing it was by id, and nothing has an hour", async () => {
    await walk.closing();
    const { steps, ...found } = await walk.caseOf();
    for (const step of steps) expect(Object.keys(step).sort()).toEqual(["by", "from", "on", "reason", "to"]);
    for (const step of steps) expect(step.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    const times = JSON.stringify(found).match(/T\d\d:\d\d:\d\d\.\d{3}Z/g) ?? [];
    expect(new Set(times)).toEqual(
      new Set(times.filter((time) => /^T(08:30|10:00|16:00):00\.000Z$/.test(time))),
    );
  });
});
