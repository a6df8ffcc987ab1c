import { changeProfile, train } from "../../kit/case-walk";
import { openHouse, personIdOf, type TestHouse } from "../../kit/product";
import { BRIEF, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../kit/relay-walk";

describe("volunteers who look after anonymous requests", () => {
  let house: TestHouse;
  let walk: RelayWalk;
  beforeEach(async () => {
    house = await openHouse();
    walk = relayWalkIn(house);
  });
  afterEach(() => house.close());

  const waiting = async (key: string) =>
    (await house.does<{ waiting: { caseId: string }[] }>(key, "relay.desk")).waiting.map(
      ({ caseId }) => caseId,
    );
  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await house.as(key, verb, input));

  test("R10, R116: see kind, language and age of a request until one claims it, and none of its words", async () => {
    const caseId = await walk.sent({ request: { language: "pl" } });
    await house.clock.pass(3);
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
    await house.clock.pass(1);
    await shown("chloe", "relay.case", { caseId });
    expect((await walk.look()).opened).toEqual([
      "A volunteer, on 3 November 2026",
      "A volunteer, on 2 November 2026",
    ]);
  });

  test("of two who claim at once one has it, and the other hears that it has moved on", async () => {
    const caseId = await walk.sent();
    const both = await Promise.all(
      ["chloe", "daniel"].map((key) => house.as(key, "relay.claim", { caseId }, `claim-${key}`)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("claim one at a time: the next waits until this one's wording is with its caller", async () => {
    const first = await walk.claimed();
    const second = await walk.sent({ code: "FEDCBA9876543210" });
    expect(await walk.refusalOf("chloe", "relay.claim", { caseId: second })).toMatchObject({
      code: "slow-down",
    });
    await house.does("chloe", "relay.brief", { caseId: first, brief: BRIEF, ten: true });
    await house.does("chloe", "relay.claim", { caseId: second });
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
    await changeProfile(house, "hugo", { roles: ["volunteer"] });
    const { hideFrom } = await house.does<{ hideFrom: string[] }>("amara", "relay.preview", {
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
    await house.does("daniel", "relay.conflict", { caseId });
    expect(await waiting("daniel")).toEqual([]);
    expect(await waiting("chloe")).toEqual([caseId]);
    await house.does("chloe", "relay.claim", { caseId });
    await house.does("chloe", "relay.case", { caseId });
    await house.does("chloe", "relay.conflict", { caseId });
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
    await house.does("chloe", "relay.conflict", { caseId });
    await house.does("priya", "relay.claim", { caseId });
    expect(await walk.look()).toMatchObject({ state: "brokering" });
    expect(await shown("priya", "relay.case", { caseId })).toContain(BRIEF);
  });

  test("R8: the wording stands beside the caller's own words, and goes to her only when ten people could have written it", async () => {
    const caseId = await walk.claimed();
    const desk = await shown("chloe", "relay.case", { caseId });
    expect(desk).toContain('"id":"beside"');
    expect(desk.split(WORDS)).toHaveLength(3);
    expect(await walk.refusalOf("chloe", "relay.brief", { caseId, brief: BRIEF, ten: false })).toMatchObject({
      code: "input",
      next: expect.stringContaining("at least ten people could have written it"),
    });
    await house.does("chloe", "relay.brief", { caseId, brief: BRIEF, ten: "true" });
    expect((await walk.caseOf()).briefs).toEqual([
      { version: 1, by: "volunteer", text: BRIEF, on: "2026-11-02" },
    ]);
    expect(await shown("amara", "relay.look", { code: CODE })).toContain(BRIEF);
  });

  test("R8: the caller words it anew, the volunteer looks again, and every wording is kept", async () => {
    const caseId = await walk.briefed();
    await walk.by("amara", "relay.decide", {
      version: 1,
      answer: "edit",
      brief: "Ideas are repeated by others.",
    });
    await walk.release();
    expect(await shown("chloe", "relay.case", { caseId })).toContain("Ideas are repeated by others.");
    await house.does("chloe", "relay.brief", { caseId, brief: "Ideas are repeated.", ten: true });
    expect((await walk.caseOf()).briefs?.map(({ version, by }) => [version, by])).toEqual([
      [1, "volunteer"],
      [2, "caller"],
      [3, "volunteer"],
    ]);
    // A yes to an earlier wording is not a yes to this one.
    expect(
      await walk.refusalOf("amara", "relay.decide", { code: CODE, version: 1, answer: "brokered" }),
    ).toMatchObject({
      code: "moved-on",
    });
    expect(await walk.by("amara", "relay.decide", { version: 3, answer: "guided" })).toMatchObject({
      state: "guided",
    });
  });

  test("do not see when the caller answered before the next fixed time", async () => {
    const caseId = await walk.briefed();
    const before = await shown("chloe", "relay.case", { caseId });
    await walk.by("amara", "relay.decide", { version: 1, answer: "guided" });
    expect(await shown("chloe", "relay.case", { caseId })).toEqual(before);
    await walk.release();
    expect(await shown("chloe", "relay.case", { caseId })).not.toEqual(before);
  });

  test("do not see that the caller wrote, changed the wording, or whose move it is, before the next fixed time", async () => {
    const caseId = await walk.briefed();
    const looks = async () => [
      await shown("chloe", "relay.case", { caseId }),
      await shown("chloe", "cases.mine"),
      await shown("chloe", "relay.desk"),
    ];
    const before = await looks();
    await walk.by("amara", "relay.write", { words: "One thing more." });
    await walk.by("amara", "relay.decide", {
      version: 1,
      answer: "edit",
      brief: "Ideas are repeated by others.",
    });
    expect(await looks()).toEqual(before);
    await walk.release();
    await walk.by("amara", "relay.write", { words: "And another." });
    const after = await looks();
    expect(after[0]).toContain("Ideas are repeated by others.");
    expect(after[0]).toContain("One thing more.");
    expect(after.join("")).not.toContain("And another.");
  });

  test("the caller stops: the request closes, and its words are nowhere any more", async () => {
    const caseId = await walk.briefed();
    expect(await walk.by("amara", "relay.decide", { version: 1, answer: "stop" })).toMatchObject({
      state: "withdrawn",
      over: true,
    });
    await house.deliverer.settled();
    expect(await house.all("vault", "case-key")).toEqual([]);
    expect((await walk.caseOf()).words).toBeUndefined();
    expect(await shown("chloe", "relay.case", { caseId })).not.toContain(WORDS);
  });

  test("R51: ask at most three allies, trained, there, and not kept out, who may say no without a reason", async () => {
    for (const key of ["grace", "jonas"]) await changeProfile(house, key, { roles: ["ally"] });
    await train(house, "jonas");
    const caseId = await walk.brokering({ request: { hideFrom: [personIdOf("lea")] } });
    const list = await shown("chloe", "relay.invite", { caseId });
    for (const name of ["Inês Carvalho", "Ben Adler", "Jonas Weber"]) expect(list).toContain(name);
    for (const name of ["Léa Moreau", "Grace Mbeki", "Chloe Tan"]) expect(list).not.toContain(name);
    for (const key of ["lea", "grace", "chloe", "kim"])
      expect(await walk.refusalOf("chloe", "relay.invite", { caseId, ally: personIdOf(key) })).toMatchObject({
        code: "input",
      });
    for (const key of ["ines", "ben", "jonas"])
      await house.does("chloe", "relay.invite", { caseId, ally: personIdOf(key) });
    expect(await shown("chloe", "relay.invite", { caseId })).not.toContain("relay.invite");
    for (const key of ["ines", "ben"]) await house.does(key, "relay.answer", { caseId, accept: false });
    expect(await walk.look()).toMatchObject({ state: "brokering" });
    await house.does("jonas", "relay.answer", { caseId, accept: "false" });
    expect(await walk.look()).toMatchObject({ state: "guided" });
    expect(await shown("amara", "relay.look", { code: CODE })).toContain("None of the allies who were asked");
  });

  test("R50, R106: a flag says kindly to the caller what else may help, a lead sees one more, and nobody is punished", async () => {
    const caseId = await walk.claimed();
    await house.does("chloe", "relay.flag", { caseId });
    expect(await shown("amara", "relay.look", { code: CODE })).toContain("another route may help you more");
    await walk.release();
    expect(await house.does("farid", "programme.counts")).toMatchObject({ flags: 1, safetyExits: 0 });
    expect(await walk.refusalOf("chloe", "relay.flag", { caseId })).toMatchObject({ code: "moved-on" });
    await house.does("chloe", "relay.brief", { caseId, brief: BRIEF, ten: true });
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
