import { openProduct, type TestProduct } from "../../../kit/product";
import { BRIEF, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

describe("volunteers who word an anonymous request", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));

  test("R8: the wording stands beside the caller's own words, and goes to the caller only when ten people could have written it", async () => {
    const caseId = await walk.claimed();
    const desk = await shown("chloe", "relay.case", { caseId });
    expect(desk).toContain('"id":"beside"');
    expect(desk.split(WORDS)).toHaveLength(3);
    expect(await walk.refusalOf("chloe", "relay.brief", { caseId, brief: BRIEF, ten: false })).toMatchObject({
      code: "input",
      next: expect.stringContaining("at least ten people could have written it"),
    });
    await product.does("chloe", "relay.brief", { caseId, brief: BRIEF, ten: "true" });
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
    await product.does("chloe", "relay.brief", { caseId, brief: "Ideas are repeated.", ten: true });
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
      await shown("chloe", "page.mine"),
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
    await product.deliverer.settled();
    expect(await product.all("vault", "case-key")).toEqual([]);
    expect((await walk.caseOf()).words).toBeUndefined();
    expect(await shown("chloe", "relay.case", { caseId })).not.toContain(WORDS);
  });
});
