import type { AllyshipCase } from "../../../api/features/cases/case/case";
import type { LedgerEntry } from "../../../api/features/points/credit";
import { registry } from "../../../api/host/registry";
import { REQUEST, TERMS, train, type Walk, walkIn } from "../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";

const { verbs } = registry;

describe("a named allyship", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const matched = () => walk.active();
  const finished = () => walk.closing();
  const { refusalOf, opened, offered } = {
    refusalOf: (key: string, verb: string, input: object) => walk.refusalOf(key, verb, input),
    opened: () => walk.opened(),
    offered: (...allies: string[]) => walk.offered(allies),
  };

  test("R1, R18, R20, R22, R27, R32, R33: a caller asks, an ally of another unit offers, is chosen, accepts; it worked, and the ally's unit has the points", async () => {
    const caseId = await finished();
    const said = await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    expect(said).toMatchObject({ state: "cooling", part: "caller" });
    expect(await product.all("seasons", "entry")).toEqual([]);
    await product.clock.pass(7);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "worked" });
    const ledger = await product.all<LedgerEntry>("seasons", "entry");
    expect(ledger).toEqual([
      expect.objectContaining({ unit: "Finance", points: 4, sourceType: "case", status: "posted" }),
    ]);
    expect(JSON.stringify(ledger)).not.toContain(personIdOf("ben"));
    expect(JSON.stringify(ledger)).not.toContain(personIdOf("amara"));
  });

  test("R20: the match is dated, and every step is on record by part and never by name", async () => {
    const caseId = await matched();
    const [found] = await product.all<AllyshipCase>("cases", "case");
    expect(found?.pk).toBe(caseId);
    expect(found?.matchedAt).toBe("2026-11-02T09:00:00.000Z");
    expect(found?.steps.map((step) => `${step.by}: ${step.from} to ${step.to}`)).toEqual([
      "caller: draft to open",
      "ally: open to offered",
      "caller: offered to proposed",
      "ally: proposed to agreeing",
      "caller: agreeing to agreeing",
      "ally: agreeing to active",
    ]);
    expect(JSON.stringify(found?.steps)).not.toContain(personIdOf("ben"));
  });

  test("R33: an allyship that did not work earns nothing, and nothing is taken away", async () => {
    const caseId = await finished();
    await product.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    await product.clock.pass(7);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "did-not-work" });
    expect(await product.all("seasons", "entry")).toEqual([]);
  });

  test("R28: a caller who would rather not say closes the allyship without a verdict and without points", async () => {
    const caseId = await finished();
    const last = await product.does("amara", "cases.verdict", { caseId, verdict: "prefer-not-to-say" });
    await product.deliverer.settled();
    expect(last.state).toBe("undetermined");
    expect(await product.all("seasons", "entry")).toEqual([]);
  });

  test("R29: the ally cannot say how it went, and does not learn what the caller said", async () => {
    const caseId = await finished();
    expect(await refusalOf("ben", "cases.verdict", { caseId, verdict: "worked" })).toMatchObject({
      code: "may-not",
    });
    await product.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    const before = await product.as("ben", "cases.show", { caseId });
    expect(JSON.stringify(before)).not.toMatch(/cooling|did-not-work|did not work|verdict/);
    await product.clock.pass(7);
    const after = await product.as("ben", "cases.show", { caseId });
    expect(after).toMatchObject({
      data: { state: "closed", sentence: expect.stringContaining("Thank you") },
    });
    expect(JSON.stringify(after)).not.toMatch(/did-not-work|did not work|verdict/);
    expect(JSON.stringify(await product.as("ben", "page.mine"))).not.toMatch(/did-not-work|did not work/);
  });

  test("R33: sustained allyship of three weeks with two check-ins earns ten points, a shorter or unasked one those of a single deed", async () => {
    for (const [days, answers, points] of [
      [21, ["amara", "ben"], 10],
      [20, ["amara", "ben"], 4],
      [21, ["amara"], 4],
    ] as const) {
      const caseId = await walk.active({ kind: "sustained", days: 60, ally: "ben" });
      await product.clock.pass(14);
      for (const key of answers) await product.does(key, "cases.check-in", { caseId, answer: "good" });
      await product.clock.pass(days - 14);
      await product.does("ben", "cases.finish", { caseId });
      await product.does("amara", "cases.verdict", { caseId, verdict: "worked" });
      const before = (await product.all<LedgerEntry>("seasons", "entry")).length;
      await product.clock.pass(7);
      const entries = await product.all<LedgerEntry>("seasons", "entry");
      expect(entries.length).toBe(before + 1);
      expect(entries.filter((entry) => entry.points === points).length).toBeGreaterThan(0);
    }
    const posted = (await product.all<LedgerEntry>("seasons", "entry")).map((entry) => entry.points);
    expect(posted.sort()).toEqual([10, 4, 4]);
  });

  test("an ally in the caller's reporting line earns nothing: there support is the job", async () => {
    await train(product, "hugo");
    const caseId = await walk.settled({ ally: "hugo", request: { managersToo: true } });
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "worked" });
    expect(await product.all("seasons", "entry")).toEqual([]);
  });

  test("R18, R51: whoever has not finished the course cannot offer, and hears what to do next", async () => {
    const caseId = await opened();
    const refusal = await refusalOf("kim", "cases.offer", { caseId, line: "I would like to." });
    expect(refusal).toMatchObject({ code: "may-not", next: expect.stringContaining("programme lead") });
    expect(await refusalOf("kim", "cases.board", {})).toMatchObject({ code: "may-not" });
  });

  test("R53: a course finished more than a year ago no longer counts", async () => {
    product.clock.skip(300);
    const caseId = await opened();
    expect(await refusalOf("ben", "cases.offer", { caseId, line: "Gladly." })).toMatchObject({
      code: "may-not",
    });
  });

  test("an ally cannot offer on a request of their own, nor twice", async () => {
    const { caseId } = await product.does("ben", "cases.open", REQUEST);
    expect(await refusalOf("ben", "cases.offer", { caseId, line: "Me." })).toMatchObject({ code: "may-not" });
    await product.does("lea", "cases.offer", { caseId, line: "Me." });
    const again = await product.as("lea", "cases.offer", { caseId, line: "Me again." });
    expect(again).toMatchObject({ ok: false, refusal: { code: "moved-on" }, card: expect.anything() });
  });

  test("for the caller's manager the request does not exist: not on the board, not by its id, not to offer", async () => {
    await train(product, "hugo");
    const caseId = await opened();
    const nowhere = await refusalOf("hugo", "cases.show", { caseId: "0".repeat(32) });
    expect(await refusalOf("hugo", "cases.show", { caseId })).toEqual(nowhere);
    expect(await refusalOf("hugo", "cases.offer", { caseId, line: "x" })).toEqual(nowhere);
    expect((await product.does<{ requests: unknown[] }>("hugo", "cases.board")).requests).toEqual([]);
  });

  test("somebody else's case and one that is not there answer alike, to every verb", async () => {
    const caseId = await matched();
    const inputs: Record<string, object> = {
      "cases.offer": { line: "x" },
      "cases.choose": { allyId: personIdOf("ben") },
      "cases.answer": { accept: true },
      "cases.agree": { ...TERMS, endOn: "2026-11-09" },
      "cases.sign": { version: 1 },
      "cases.check-in": { answer: "good" },
      "cases.renew": { endOn: "2026-12-09" },
      "cases.verdict": { verdict: "worked" },
      "cases.reflect": { went: "well" },
      "cases.rematch": { again: true },
      "cases.widen": { audience: "everyone" },
      "cases.advise": { another: true },
    };
    const without = ["cases.ask", "cases.preview", "cases.open", "cases.board", "cases.mine", "cases.desk"];
    for (const name of verbs.keys())
      if (name.startsWith("cases.") && !without.includes(name)) inputs[name] ??= {};
    const volunteers = ["cases.invite", "cases.remind", "cases.advise"];
    for (const [verb, input] of Object.entries(inputs)) {
      const somebody = volunteers.includes(verb) ? "daniel" : "ines";
      const foreign = await refusalOf(somebody, verb, { caseId, ...input });
      expect(foreign).toMatchObject({ code: "not-found" });
      for (const other of ["0".repeat(32), "f".repeat(32), "../..", "x y", "é"]) {
        expect(await refusalOf(somebody, verb, { caseId: other, ...input })).toEqual(foreign);
      }
    }
  });

  test("R9: HR reaches no case by any verb", async () => {
    const caseId = await matched();
    for (const name of [...verbs.keys()].filter((each) => each.startsWith("cases."))) {
      const input = { caseId, ...REQUEST, line: "x", allyId: "x", accept: true, verdict: "worked" };
      expect(await refusalOf("elena", name, input)).toMatchObject({ code: "may-not" });
    }
  });

  test("until the caller chooses, allies see what is needed and not who asks", async () => {
    const caseId = await offered("ben");
    const name = "Amara";
    const board = await product.as("lea", "cases.board");
    const looking = await product.as("lea", "cases.show", { caseId });
    const offering = await product.as("ben", "cases.show", { caseId });
    for (const answer of [board, looking, offering]) {
      expect(JSON.stringify(answer)).toContain("Credit me");
      expect(JSON.stringify(answer)).not.toContain(name);
      expect(JSON.stringify(answer)).not.toContain(personIdOf("amara"));
    }
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    expect((await product.does("ben", "cases.show", { caseId })).sentence).toContain(name);
  });

  test("those who were not chosen hear it kindly and see nothing of the case any more", async () => {
    const caseId = await walk.agreeing(["ben", "lea"]);
    const seen = await product.as("lea", "cases.show", { caseId });
    expect(seen).toMatchObject({ ok: true, data: { part: "released" } });
    expect(JSON.stringify(seen)).not.toContain("Credit me");
    expect(JSON.stringify(seen)).not.toContain("Amara");
    expect(JSON.stringify(await product.as("lea", "page.mine"))).not.toContain("Credit me");
  });

  test("an ally who says not this time bears no mark, and the others are still there to choose from", async () => {
    const caseId = await offered("ben", "lea");
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await product.does("ben", "cases.answer", { caseId, accept: false });
    const mine = await product.does<{ state: string; offers: { name: string }[] }>("amara", "cases.show", {
      caseId,
    });
    expect(mine.state).toBe("offered");
    expect(mine.offers.map(({ name }) => name)).toEqual(["Léa Moreau"]);
    expect((await product.does("ben", "cases.show", { caseId })).part).toBe("released");
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("lea") });
    await product.does("lea", "cases.answer", { caseId, accept: true });
    expect((await product.does("amara", "cases.show", { caseId })).state).toBe("agreeing");
  });

  test("when the only ally says no, the request is open again for others", async () => {
    const caseId = await offered("ben");
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await product.does("ben", "cases.answer", { caseId, accept: false });
    expect((await product.does("amara", "cases.show", { caseId })).state).toBe("open");
    expect((await product.does<{ requests: unknown[] }>("lea", "cases.board")).requests).toHaveLength(1);
    expect((await product.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toHaveLength(0);
  });

  test("R114: my allyships puts what waits for me first, then what I asked for, then where I am the ally", async () => {
    const waiting = await offered("ben");
    const asked = await opened();
    const { caseId: helping } = await product.does("ben", "cases.open", REQUEST);
    await product.does("lea", "cases.offer", { caseId: helping, line: "Gladly." });
    const lines = async (key: string) => {
      const { allyships } = await product.does<{ allyships: { section: string; caseId: string }[] }>(
        key,
        "page.mine",
      );
      return allyships.map(({ section, caseId }) => [section, caseId]);
    };
    expect(await lines("amara")).toEqual([
      ["waiting", waiting],
      ["asked", asked],
    ]);
    expect(await lines("ben")).toEqual([
      ["waiting", helping],
      ["ally", waiting],
    ]);
    expect(await lines("lea")).toEqual([["ally", helping]]);
  });

  test("a person without a unit can ask, and an ally without one can help; no unit is credited", async () => {
    const ben = await product.store.read("people", personIdOf("ben"), "profile");
    await product.store.commit("people", personIdOf("ben"), [
      { op: "replace", doc: { ...ben?.doc, unit: null } as never, ifMatch: ben?.etag ?? "" },
    ]);
    const stranger = { id: "3b1f8a54-0000-4000-8000-000000000001", name: "New Colleague" };
    const ask = (verb: string, input: object) => product.dispatch({ verb, input, identity: stranger });
    const answer = await ask("cases.open", REQUEST);
    const { caseId } = (answer.ok ? answer.data : {}) as { caseId: string };
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await ask("cases.choose", { caseId, allyId: personIdOf("ben") });
    await product.does("ben", "cases.answer", { caseId, accept: true });
    await ask("cases.agree", { caseId, ...TERMS, endOn: "2026-11-09" });
    await product.does("ben", "cases.sign", { caseId, version: 1 });
    await ask("cases.finish", { caseId });
    expect(await ask("cases.verdict", { caseId, verdict: "worked" })).toMatchObject({ ok: true });
    await product.clock.pass(7);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "worked" });
    expect(await product.all("seasons", "entry")).toEqual([]);
  });
});
