import type { OutboxDoc } from "../../../../api/core/notice";
import { changeProfile, REQUEST, type Walk, walkIn } from "../../../kit/case-walk";
import { given } from "../../../kit/given-when-then";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { reactIn } from "../../../kit/react-in";
import { CASE, namedCase } from "../../../kit/rules/named-case";

describe("a caller who leaves now", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  test("R106: in the same commit the ally can no longer see, write or offer, and hears neutral words", async () => {
    const caseId = await walk.active();
    const left = await product.does("amara", "cases.leave", { caseId });
    expect(left).toMatchObject({ state: "safety-exit" });
    const seen = await product.as("ben", "cases.show", { caseId });
    expect(seen).toMatchObject({ ok: true, data: { part: "former" } });
    for (const word of ["Amara", "Credit me", "credited", "safety", "left", "leave"])
      expect(JSON.stringify(seen)).not.toContain(word);
    for (const [verb, input] of [
      ["cases.check-in", { answer: "good" }],
      ["cases.finish", {}],
      ["cases.offer", { line: "x" }],
      ["cases.step-back", {}],
      ["cases.reflect", { went: "well" }],
      ["cases.hold", {}],
    ] as const)
      expect(await walk.refusalOf("ben", verb, { caseId, ...input })).toMatchObject({ code: "moved-on" });
    expect(await walk.refusalOf("ben", "cases.access", { caseId })).toMatchObject({ code: "not-found" });
  });

  test("what the ally sees is word for word what any ally sees whose part is over", async () => {
    const [byLeaving, byNotFit, byWithdrawing] = [
      await walk.active({ kind: "sustained", days: 90 }),
      await walk.active({ kind: "sustained", days: 90 }),
      await walk.active({ kind: "sustained", days: 90 }),
    ];
    await product.does("amara", "cases.check-in", { caseId: byNotFit, answer: "not-a-fit" });
    await product.does("amara", "cases.withdraw", { caseId: byWithdrawing });
    await product.does("amara", "cases.leave", { caseId: byLeaving });
    const [first, ...others] = await Promise.all(
      [byLeaving, byNotFit, byWithdrawing].map(async (caseId) =>
        JSON.stringify(await product.as("ben", "cases.show", { caseId })).replaceAll(caseId, "case"),
      ),
    );
    for (const other of others) expect(other).toBe(first);
  });

  test("no feedback is asked for, of either, ever", async () => {
    const caseId = await walk.active();
    await product.does("amara", "cases.leave", { caseId });
    await product.deliverer.settled();
    const steps = (await walk.caseOf(caseId)).steps.length;
    await product.clock.pass(60);
    expect((await walk.caseOf(caseId)).steps).toHaveLength(steps);
    expect(await product.all<OutboxDoc>("cases", "notice")).toEqual([]);
    expect(await walk.refusalOf("amara", "cases.verdict", { caseId, verdict: "worked" })).toMatchObject({
      code: "moved-on",
    });
  });

  test("the caller is offered an adviser without ties, and the speak-up route", async () => {
    // Daniel would be of the ally's unit, Chloe reports to the caller's ally, Priya is left.
    await changeProfile(product, "daniel", { unit: "Finance" });
    await changeProfile(product, "chloe", { managers: [personIdOf("ben")] });
    await changeProfile(product, "priya", { unit: "Legal" });
    const caseId = await walk.active();
    const left = JSON.stringify(await product.as("amara", "cases.leave", { caseId }));
    expect(left).toContain("Priya Raman");
    expect(left).toContain("speak-up");
    expect(left).not.toMatch(/Daniel|Chloe/);
  });

  test("the lead learns a number and nothing else, and counting it twice counts it once", async () => {
    const caseId = await walk.active();
    await product.does("amara", "cases.leave", { caseId });
    await product.deliverer.settled();
    await product.clock.pass(1);
    expect(await product.does("farid", "programme.counts")).toMatchObject({ safetyExits: 1 });
    // Another caller leaves, and the outbox tells of it three times.
    const another = given(namedCase("active")).as("amara").when("cases.leave", { caseId: CASE });
    for (const notice of another.notices.filter(({ to }) => to === "count"))
      for (let time = 0; time < 3; time += 1) await reactIn(product)(notice);
    expect(await product.does("farid", "programme.counts")).toMatchObject({ safetyExits: 2 });
    const counts = JSON.stringify(await product.as("farid", "programme.counts"));
    const stored = JSON.stringify(await product.all("programme"));
    for (const word of [caseId, personIdOf("amara"), personIdOf("ben"), "Amara", "Ben"]) {
      expect(stored).not.toContain(word);
      expect(counts).not.toContain(word);
    }
  });

  test("none of the caller's other requests exists for that ally: not those open now, not those to come", async () => {
    const offered = await walk.offered(["ben", "lea"]);
    const open = await walk.opened();
    const together = await walk.active({ ally: "ben" });
    const caseId = await walk.active({ ally: "ben" });
    await product.does("amara", "cases.leave", { caseId });
    await product.deliverer.settled();
    const nowhere = await walk.refusalOf("ben", "cases.show", { caseId: "0".repeat(32) });
    for (const other of [offered, open]) {
      expect(await walk.refusalOf("ben", "cases.show", { caseId: other })).toEqual(nowhere);
      expect(await walk.refusalOf("ben", "cases.offer", { caseId: other, line: "x" })).toEqual(nowhere);
    }
    expect((await walk.caseOf(together)).state).toBe("safety-exit");
    expect((await walk.caseOf(offered)).offers.map(({ ally }) => ally.name)).toEqual(["Léa Moreau"]);
    const later = await walk.opened();
    expect(await walk.refusalOf("ben", "cases.show", { caseId: later })).toEqual(nowhere);
    expect((await product.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toEqual([]);
    // The ally is not presumed at fault, and sees everybody else's requests as before.
    await product.does("kim", "cases.open", REQUEST);
    expect((await product.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toHaveLength(1);
  });

  test("somebody the directory has not brought yet can leave for good, too", async () => {
    const stranger = { id: "3b1f8a54-0000-4000-8000-000000000001", name: "New Colleague" };
    const ask = (verb: string, input: object) => product.dispatch({ verb, input, identity: stranger });
    const opened = async () => {
      const answer = await ask("cases.open", REQUEST);
      return ((answer.ok ? answer.data : {}) as { caseId: string }).caseId;
    };
    const caseId = await opened();
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await ask("cases.choose", { caseId, allyId: personIdOf("ben") });
    await ask("cases.leave", { caseId });
    await product.deliverer.settled();
    const later = await opened();
    expect(await walk.refusalOf("ben", "cases.show", { caseId: later })).toMatchObject({ code: "not-found" });
  });

  test("from the moment somebody is chosen there is somebody to leave, until it is settled", async () => {
    const ways = [walk.proposed, walk.agreeing, walk.active, walk.closing, walk.cooling];
    for (const way of ways) {
      const caseId = await way();
      const { canDo } = await product.does<{ canDo: string[] }>("amara", "cases.show", { caseId });
      expect(canDo).toContain("cases.leave");
      await product.does("amara", "cases.withdraw", { caseId });
    }
    const open = await walk.opened();
    expect(await walk.refusalOf("amara", "cases.leave", { caseId: open })).toMatchObject({
      code: "moved-on",
    });
  });
});
