import type { LedgerEntry } from "../../../../api/features/points/credit";
import { type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

describe("how an allyship closes", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const ledger = async () =>
    (await product.all<LedgerEntry>("seasons", "entry"))
      .map(({ status, points }) => `${status} ${points}`)
      .sort();

  test("R27, R28: for seven days the caller may change their answer, and only then it counts", async () => {
    const caseId = await walk.cooling({ verdict: "worked" });
    await product.clock.pass(6);
    expect(await ledger()).toEqual([]);
    await product.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    await product.clock.pass(1);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "did-not-work" });
    expect(await ledger()).toEqual([]);
  });

  test("the day until which the caller may change it is the day its clock strikes, whatever the programme has decided", async () => {
    await product.does("farid", "programme.clocks", { cooling: "10" });
    const noteOf = async (caseId: string) =>
      (await product.does<{ note: string }>("amara", "cases.show", { caseId })).note;
    expect(await noteOf(await walk.cooling())).toBe("You can change your answer until 9 November 2026.");
    await product.clock.pass(62);
    expect(await noteOf(await walk.cooling())).toBe("You can change your answer until 13 January 2027.");
  });

  test("R26: the ally says how it was, it decides nothing, and nobody else reads it", async () => {
    const caseId = await walk.closing();
    const learned = "Unmistakable reflection.";
    await product.does("ben", "cases.reflect", { caseId, went: "hard", learned });
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "closing" });
    for (const key of ["amara", "ben", "lea", "daniel", "farid", "elena"])
      for (const verb of ["cases.show", "page.mine", "cases.access", "cases.desk", "programme.counts"])
        expect(JSON.stringify(await product.as(key, verb, { caseId }))).not.toContain(learned);
  });

  test("R30: what the caller ticks reaches the ally only with that of four other allyships, and a line only with consent", async () => {
    for (let number = 0; number < 5; number += 1) {
      const caseId = await walk.closing();
      await product.does("amara", "cases.verdict", {
        caseId,
        verdict: "worked",
        helped: "listened,made-time",
        wished: "more-time",
        line: number === 0 ? "You may quote this." : "That you may not quote.",
        mayTeach: "true",
        mayQuote: number === 0 ? "true" : "false",
      });
      const before = JSON.stringify(await product.as("ben", "learning.letter"));
      expect(before).not.toContain("may quote");
      await product.clock.pass(7);
    }
    const letter = JSON.stringify(await product.as("ben", "learning.letter"));
    expect(letter).toContain("You may quote this.");
    expect(letter).not.toContain("That you may not quote.");
  });

  test("without the caller's consent nothing of it reaches the ally", async () => {
    for (let number = 0; number < 5; number += 1) {
      const caseId = await walk.closing();
      await product.does("amara", "cases.verdict", {
        caseId,
        verdict: "worked",
        helped: ["listened"],
        line: "Not for the ally.",
        mayQuote: true,
      });
      await product.clock.pass(7);
    }
    expect(JSON.stringify(await product.as("ben", "learning.letter"))).not.toContain("Not for the ally.");
    expect(JSON.stringify(await product.all("people"))).not.toContain("listened");
  });

  test("R74: what came of it stays with the caller's own words, and goes with them", async () => {
    const caseId = await walk.closing();
    await product.does("amara", "cases.verdict", { caseId, verdict: "worked", came: "credit,role" });
    const words = await product.all("cases", "feedback");
    expect(words).toMatchObject([{ by: "caller", came: ["credit", "role"] }]);
    await product.clock.pass(97);
    expect(await product.all("cases", "feedback")).toEqual([]);
  });

  test("R28: a verdict changed before the season ends is taken back in the ledger and written anew", async () => {
    const caseId = await walk.settled();
    expect(await ledger()).toEqual(["posted 4"]);
    await product.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    await product.deliverer.settled();
    expect(await ledger()).toEqual(["posted 4", "reversal -4"]);
    await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await product.deliverer.settled();
    expect(await ledger()).toEqual(["posted 4", "posted 4", "reversal -4"]);
    expect(JSON.stringify(await product.as("ben", "cases.show", { caseId }))).not.toMatch(
      /worked|did-not-work/,
    );
  });

  test("a caller who said nothing in time may still answer until the season ends", async () => {
    const caseId = await walk.closing();
    await product.clock.pass(15);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "undetermined" });
    await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await product.deliverer.settled();
    expect(await ledger()).toEqual(["posted 4"]);
  });

  test("once the season is over a verdict stands", async () => {
    const caseId = await walk.settled();
    await product.clock.pass(60);
    expect(await walk.refusalOf("amara", "cases.verdict", { caseId, verdict: "did-not-work" })).toMatchObject(
      {
        code: "moved-on",
      },
    );
    expect(await ledger()).toEqual(["posted 4"]);
  });

  test("R32: the points go to the unit the ally was of when the two were matched, whatever came later", async () => {
    const caseId = await walk.cooling();
    const stored = await product.store.read("people", personIdOf("ben"), "profile");
    await product.store.commit("people", personIdOf("ben"), [
      { op: "replace", doc: { ...stored?.doc, unit: "Sales" } as never, ifMatch: stored?.etag ?? "" },
    ]);
    await product.clock.pass(7);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "worked" });
    expect(await product.all("seasons", "entry")).toMatchObject([{ unit: "Finance" }]);
  });

  test("R25, R106: a caller for whom it did not work reads that nobody is blamed, and is free to ask again", async () => {
    const caseId = await walk.settled({ verdict: "did-not-work" });
    const seen = await product.does("amara", "cases.show", { caseId });
    expect(seen.sentence).toContain("Nobody is blamed");
    await walk.opened();
    expect((await product.does("ben", "cases.show", { caseId })).sentence).not.toMatch(/fail|wrong|blame/);
  });

  test("R106: what did not work, was withdrawn, expired or left earns nothing and takes nothing", async () => {
    const [withdrawn, left] = [await walk.active(), await walk.active({ ally: "lea" })];
    await product.does("amara", "cases.withdraw", { caseId: withdrawn });
    await product.does("amara", "cases.leave", { caseId: left });
    await walk.settled({ verdict: "did-not-work" });
    expect(await ledger()).toEqual([]);
  });
});
