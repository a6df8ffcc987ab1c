import type { LedgerEntry } from "../../../../api/features/points/credit";
import { changeProfile } from "../../../kit/case-walk";
import { openProduct, type TestProduct } from "../../../kit/product";
import { BRIEF, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

describe("how an anonymous request ends", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const entries = async () =>
    (await product.all<LedgerEntry>("seasons", "entry"))
      .map(({ unit, type, points }) => `${unit} ${type} ${points}`)
      .sort();
  const end = async (verdict: string, messages = 2) => {
    await walk.closing({ messages });
    await walk.by("amara", "relay.verdict", { verdict });
    await product.clock.pass(9);
  };

  test("R27, R28, R29: the caller's answer by the code decides, seven days later", async () => {
    await walk.closing();
    expect(await walk.by("amara", "relay.verdict", { verdict: "worked" })).toMatchObject({
      state: "cooling",
    });
    expect(await walk.by("amara", "relay.verdict", { verdict: "did-not-work" })).toMatchObject({
      state: "cooling",
    });
    await product.clock.pass(8);
    expect(await walk.look()).toMatchObject({ state: "did-not-work", over: true });
    expect(await walk.refusalOf("amara", "relay.verdict", { code: CODE, verdict: "worked" })).toMatchObject({
      code: "moved-on",
    });
  });

  test("R13, R32: what worked earns the ally's unit 4 and the volunteer's 4; no unit of the caller's is anywhere", async () => {
    await end("worked");
    expect(await entries()).toEqual(["Finance ally 4", "Operations volunteer 4"]);
    const ledger = JSON.stringify([
      await product.all("seasons", "entry"),
      await product.all("vault", "points-key"),
    ]);
    expect(ledger).not.toContain("Engineering");
  });

  test.each(["did-not-work", "prefer-not-to-say"])(
    "R13: the volunteer's unit earns the same after “%s”",
    async (verdict) => {
      await end(verdict);
      expect(await entries()).toEqual(["Operations volunteer 4"]);
    },
  );

  test("whatever the caller says, and when, looks alike to ally and volunteer until it closes a week later", async () => {
    const looks = async (code: string) => {
      const { pk: caseId, pseudonym = "" } = await walk.caseOf(code);
      const cards = ["ben", "chloe"].map((key) => product.as(key, "relay.case", { caseId }));
      return JSON.stringify(await Promise.all(cards))
        .replaceAll(caseId, "")
        .replaceAll(pseudonym, "");
    };
    const codes = ["1123456789ABCDEF", "2123456789ABCDEF", "3123456789ABCDEF"];
    const seen: string[] = [];
    for (const [index, verdict] of ["worked", "did-not-work", "prefer-not-to-say"].entries()) {
      const code = codes[index] ?? "";
      await walk.closing({ code, caller: ["amara", "kim", "grace"][index] ?? "" });
      const before = await looks(code);
      await walk.by("amara", "relay.verdict", { verdict }, code);
      expect(await looks(code)).toEqual(before);
      await walk.release();
      seen.push(await looks(code));
    }
    const [first, ...others] = seen.map((each) =>
      each.replaceAll(/\d+ November|for \d+ days|since \w+/g, ""),
    );
    for (const other of others) expect(other).toBe(first);
  });

  test("without two messages each way an answer counts for nothing, and the caller reads that it does", async () => {
    await walk.closing({ messages: 1 });
    const card = JSON.stringify(
      await product.as("amara", "relay.verdict", { code: CODE, verdict: "worked" }),
    );
    expect(card).toContain("An answer counts when both of you have written at least twice.");
    await product.clock.pass(9);
    expect(await walk.look()).toMatchObject({ state: "undetermined" });
    expect(await entries()).toEqual(["Operations volunteer 4"]);
  });

  test("guided, it ends with the caller's answer and earns nobody points of a case", async () => {
    const caseId = await walk.guided();
    for (const number of [1, 2]) {
      await walk.by("amara", "relay.write", { words: `Question ${number}.` });
      await product.does("chloe", "relay.reply", { caseId, words: `Answer ${number}.` });
    }
    await walk.by("amara", "relay.finish");
    await walk.by("amara", "relay.verdict", { verdict: "worked" });
    await product.clock.pass(9);
    expect(await walk.look()).toMatchObject({ state: "worked" });
    expect(await entries()).toEqual(["Operations volunteer 4"]);
  });

  test("taken back before a volunteer had worded it, it earns nobody anything; afterwards, the volunteer's unit", async () => {
    await walk.claimed();
    await walk.by("amara", "relay.withdraw");
    await walk.release();
    expect(await entries()).toEqual([]);
    await walk.briefed({ code: "FEDCBA9876543210" });
    await walk.by("amara", "relay.withdraw", {}, "FEDCBA9876543210");
    await walk.release();
    expect(await entries()).toEqual(["Operations volunteer 4"]);
  });

  test("a volunteer or ally whom the directory has not placed earns no unit anything, and nothing breaks", async () => {
    for (const key of ["chloe", "ben"]) await changeProfile(product, key, { unit: null });
    await end("worked");
    expect(await entries()).toEqual([]);
  });

  test("R25, R26: the ally says how it was, for learning alone; nobody reads it, and it goes with the request", async () => {
    const caseId = (await walk.closing({ messages: 2 })) && (await walk.caseOf()).pk;
    const said = { caseId, went: "hard", learned: "I spoke too early." };
    expect(await walk.refusalOf("ben", "relay.reflect", said)).toMatchObject({ code: "moved-on" });
    await walk.release();
    await product.does("ben", "relay.reflect", said);
    expect(JSON.stringify(await product.as("ben", "relay.case", { caseId }))).toContain(
      "You have said how it was",
    );
    for (const [key, verb, input] of [
      ["chloe", "relay.case", { caseId }],
      ["amara", "relay.look", { code: CODE }],
    ] as const)
      expect(JSON.stringify(await product.as(key, verb, input))).not.toContain("I spoke too early.");
    expect(await walk.refusalOf("chloe", "relay.reflect", said)).toMatchObject({ code: "moved-on" });
    await walk.by("amara", "relay.withdraw");
    await product.deliverer.settled();
    expect(await product.all("cases", "relay-reflection")).toEqual([]);
  });

  test("its key is destroyed with it, and nothing that was written can be read by anybody, while who read it stays on record", async () => {
    await walk.closing();
    await product.does("chloe", "relay.case", { caseId: (await walk.caseOf()).pk });
    expect(await product.all("vault", "case-key")).toHaveLength(1);
    await walk.by("amara", "relay.withdraw");
    await product.deliverer.settled();
    expect(await product.all("vault", "case-key")).toEqual([]);
    const left = JSON.stringify(await product.all("cases"));
    for (const words of [WORDS, BRIEF, "Message 1", "amplification"])
      expect([words, left.includes(words)]).toEqual([words, false]);
    expect(await product.all("cases", "relay-message")).toEqual([]);
    expect(await product.all("cases", "private-ping")).toEqual([]);
    expect((await walk.look()).opened).toContain("A volunteer, on 3 November 2026");
  });

  test("when its season is settled the rest goes too, and who read it is kept two years for the audit", async () => {
    const caseId = await walk.claimed();
    await product.does("chloe", "relay.case", { caseId });
    await walk.by("amara", "relay.withdraw");
    product.clock.skip(151);
    await product.clock.pass(0);
    expect(await product.all("cases", "anonymous-case")).toEqual([]);
    expect(await walk.refusalOf("amara", "relay.look", { code: CODE })).toMatchObject({ code: "not-found" });
    expect(await product.all("cases", "staff-read")).toHaveLength(1);
    product.clock.skip(600);
    expect(await product.all("cases", "staff-read")).toEqual([]);
  });
});
