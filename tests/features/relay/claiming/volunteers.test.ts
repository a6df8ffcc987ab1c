import { changeProfile } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { BRIEF, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

describe("volunteers who look after anonymous requests", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const waiting = async (key: string) =>
    (await product.does<{ waiting: { caseId: string }[] }>(key, "relay.desk")).waiting.map(
      ({ caseId }) => caseId,
    );
  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));

  test("R10, R116: see kind, language and age of a request until one claims it, and none of its words", async () => {
    const caseId = await walk.sent({ request: { language: "pl" } });
    await product.clock.pass(3);
    for (const verb of ["relay.desk", "relay.waiting"]) {
      const card = await shown("chloe", verb, { caseId });
      expect(card).toContain("Polish");
      expect(card).toContain("for 3 days");
      expect(card).not.toContain(WORDS);
    }
    expect(await shown("chloe", "relay.case", { caseId })).not.toContain(WORDS);
  });

  test("the one who claims reads it, nobody else does, and every opening is there for the caller to see", async () => {
    const caseId = await walk.claimed();
    expect(await waiting("daniel")).toEqual([]);
    expect(await walk.refusalOf("daniel", "relay.case", { caseId })).toMatchObject({ code: "not-found" });
    expect((await walk.look()).opened).toEqual([]);
    expect(await shown("chloe", "relay.case", { caseId })).toContain(WORDS);
    await shown("chloe", "relay.case", { caseId });
    await product.clock.pass(1);
    await shown("chloe", "relay.case", { caseId });
    expect((await walk.look()).opened).toEqual([
      "A volunteer, on 3 November 2026",
      "A volunteer, on 2 November 2026",
    ]);
  });

  test("of two who claim at once one has it, and the other hears that somebody else may have it", async () => {
    const caseId = await walk.sent();
    const both = await Promise.all(
      ["chloe", "daniel"].map((key) => product.as(key, "relay.claim", { caseId }, `claim-${key}`)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: "not-found", next: expect.stringContaining("somebody else looks after it") },
    });
  });

  test("claim one at a time: the next waits until this one's wording is with its caller", async () => {
    const first = await walk.claimed();
    const second = await walk.sent({ code: "FEDCBA9876543210" });
    expect(await walk.refusalOf("chloe", "relay.claim", { caseId: second })).toMatchObject({
      code: "slow-down",
    });
    await product.does("chloe", "relay.brief", { caseId: first, brief: BRIEF, ten: true });
    await product.does("chloe", "relay.claim", { caseId: second });
  });

  test("R16: for whom the caller keeps it from, person or unit, it does not exist, at the desk or anywhere", async () => {
    const request = { hideFrom: [personIdOf("chloe")], hideUnits: ["sales"] };
    const caseId = await walk.sent({ request });
    for (const key of ["chloe", "daniel"]) {
      expect([key, await waiting(key)]).toEqual([key, []]);
      const nowhere = await walk.refusalOf(key, "relay.waiting", { caseId: "0".repeat(32) });
      for (const verb of [
        "relay.waiting",
        "relay.claim",
        "relay.conflict",
        "relay.case",
        "relay.brief",
        "relay.invite",
      ])
        expect([verb, await walk.refusalOf(key, verb, { caseId, brief: BRIEF, ten: true })]).toEqual([
          verb,
          nowhere,
        ]);
    }
    expect(await waiting("priya")).toEqual([caseId]);
  });

  test("R16: a volunteer who is the caller's manager, and named as one who must not see it, cannot claim the case", async () => {
    await changeProfile(product, "hugo", { roles: ["volunteer"] });
    const { hideFrom } = await product.does<{ hideFrom: string[] }>("amara", "relay.preview", {
      ask: "amplification",
      words: WORDS,
      hide: "Hugo Lindqvist",
    });
    const caseId = await walk.sent({ request: { hideFrom } });
    expect(await waiting("hugo")).toEqual([]);
    expect(await walk.refusalOf("hugo", "relay.claim", { caseId })).toMatchObject({ code: "not-found" });
  });

  test("R16: who has a conflict steps aside, before claiming or at any time after, and sees nothing from that moment", async () => {
    const caseId = await walk.sent();
    await product.does("daniel", "relay.conflict", { caseId });
    expect(await waiting("daniel")).toEqual([]);
    expect(await waiting("chloe")).toEqual([caseId]);
    await product.does("chloe", "relay.claim", { caseId });
    await product.does("chloe", "relay.case", { caseId });
    await product.does("chloe", "relay.conflict", { caseId });
    expect(await shown("chloe", "relay.case", { caseId })).not.toContain(WORDS);
    expect(await walk.refusalOf("chloe", "relay.brief", { caseId, brief: BRIEF, ten: true })).toMatchObject({
      code: "moved-on",
    });
    expect(await waiting("priya")).toEqual([caseId]);
    const { opened, state } = await walk.look();
    expect([state, opened]).toEqual(["received", ["A volunteer, on 2 November 2026"]]);
    expect(await shown("amara", "relay.look", { code: CODE })).toContain(
      "another one takes it up where it stands",
    );
  });

  test("a new volunteer takes it up where it stood: an approved wording is not asked for twice", async () => {
    const caseId = await walk.brokering();
    await product.does("chloe", "relay.conflict", { caseId });
    await product.does("priya", "relay.claim", { caseId });
    expect(await walk.look()).toMatchObject({ state: "brokering" });
    expect(await shown("priya", "relay.case", { caseId })).toContain(BRIEF);
  });

  test("R50, R106: a flag says kindly to the caller what else may help, a lead sees one more, and nobody is punished", async () => {
    const caseId = await walk.claimed();
    await product.does("chloe", "relay.flag", { caseId });
    expect(await shown("amara", "relay.look", { code: CODE })).toContain("another route may help you more");
    await walk.release();
    expect(await product.does("farid", "programme.counts")).toMatchObject({ flags: 1, safetyExits: 0 });
    expect(await walk.refusalOf("chloe", "relay.flag", { caseId })).toMatchObject({ code: "moved-on" });
    await product.does("chloe", "relay.brief", { caseId, brief: BRIEF, ten: true });
  });

  test("HR, leads and employees without the role reach none of it", async () => {
    const caseId = await walk.claimed();
    for (const verb of [
      "relay.desk",
      "relay.waiting",
      "relay.claim",
      "relay.conflict",
      "relay.brief",
      "relay.invite",
    ])
      for (const key of ["elena", "farid", "ben", "amara"])
        expect([verb, key, (await walk.refusalOf(key, verb, { caseId, brief: BRIEF }))?.code]).toEqual([
          verb,
          key,
          "may-not",
        ]);
    for (const verb of ["relay.case", "relay.reply", "relay.answer", "relay.flag", "relay.step-back"])
      for (const key of ["farid", "ben", "amara"])
        expect([
          verb,
          key,
          (await walk.refusalOf(key, verb, { caseId, words: "Hello.", accept: true }))?.code,
        ]).toEqual([verb, key, "not-found"]);
    expect(await walk.refusalOf("elena", "relay.case", { caseId })).toMatchObject({ code: "may-not" });
  });
});
