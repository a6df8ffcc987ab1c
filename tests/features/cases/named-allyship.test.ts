import type { AllyshipCase } from "../../../api/features/cases/case";
import type { LedgerEntry } from "../../../api/features/points/credit";
import { openHouse, personIdOf, type TestHouse } from "../../house";

const NEED = "Credit me when my point comes up again on Tuesday.";
const REQUEST = { ask: "amplification", need: NEED, kind: "one-off" };

describe("a named allyship", () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  const opened = async () => (await house.does("amara", "cases.open", REQUEST)).caseId;
  const offered = async (...allies: string[]) => {
    const caseId = await opened();
    for (const ally of allies)
      await house.does(ally, "cases.offer", { caseId, line: `I can help, says ${ally}.` });
    return caseId;
  };
  const matched = async () => {
    const caseId = await offered("ben", "lea");
    await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await house.does("ben", "cases.answer", { caseId, accept: true });
    return caseId;
  };
  const finished = async () => {
    const caseId = await matched();
    await house.does("amara", "cases.finish", { caseId });
    return caseId;
  };
  const refusalOf = async (key: string, verb: string, input: object) => {
    const answer = await house.as(key, verb, input);
    return answer.ok ? undefined : answer.refusal;
  };

  test("R1, R18, R20, R22, R27, R32, R33: a caller asks, an ally of another unit offers, is chosen, accepts; it worked, and the ally's unit has the points", async () => {
    const caseId = await finished();
    const last = await house.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await house.deliverer.settled();
    expect(last).toMatchObject({ state: "worked", part: "caller" });
    const ledger = await house.all<LedgerEntry>("seasons", "entry");
    expect(ledger).toEqual([
      expect.objectContaining({ unit: "Finance", points: 4, sourceType: "case", status: "posted" }),
    ]);
    expect(JSON.stringify(ledger)).not.toContain(personIdOf("ben"));
    expect(JSON.stringify(ledger)).not.toContain(personIdOf("amara"));
  });

  test("R20: the match is dated, and every step is on record by part and never by name", async () => {
    const caseId = await matched();
    const [found] = await house.all<AllyshipCase>("cases", "case");
    expect(found?.pk).toBe(caseId);
    expect(found?.matchedAt).toBe("2026-11-02T09:00:00.000Z");
    expect(found?.steps.map((step) => `${step.by}: ${step.from} to ${step.to}`)).toEqual([
      "caller: draft to open",
      "ally: open to offered",
      "ally: offered to offered",
      "caller: offered to proposed",
      "ally: proposed to active",
    ]);
    expect(JSON.stringify(found?.steps)).not.toContain(personIdOf("ben"));
  });

  test("R33: an allyship that did not work earns nothing, and nothing is taken away", async () => {
    const caseId = await finished();
    await house.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    await house.deliverer.settled();
    expect(await house.all("seasons", "entry")).toEqual([]);
  });

  test("R28: a caller who would rather not say closes the allyship without a verdict and without points", async () => {
    const caseId = await finished();
    const last = await house.does("amara", "cases.verdict", { caseId, verdict: "prefer-not-to-say" });
    await house.deliverer.settled();
    expect(last.state).toBe("undetermined");
    expect(await house.all("seasons", "entry")).toEqual([]);
  });

  test("R29: the ally cannot say how it went, and does not learn what the caller said", async () => {
    const caseId = await finished();
    expect(await refusalOf("ben", "cases.verdict", { caseId, verdict: "worked" })).toMatchObject({
      code: "may-not",
    });
    await house.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    const seen = await house.does("ben", "cases.show", { caseId });
    expect(seen.sentence).toContain("Thank you");
    expect(seen.sentence).not.toMatch(/work/);
  });

  test("sustained allyship of three weeks earns ten points, a shorter one the points of a single deed", async () => {
    for (const [days, points] of [
      [21, 10],
      [20, 4],
    ] as const) {
      const { caseId } = await house.does("amara", "cases.open", { ...REQUEST, kind: "sustained" });
      await house.does("ben", "cases.offer", { caseId, line: "Gladly." });
      await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
      await house.does("ben", "cases.answer", { caseId, accept: true });
      await house.clock.pass(days);
      await house.does("ben", "cases.finish", { caseId });
      await house.does("amara", "cases.verdict", { caseId, verdict: "worked" });
      await house.deliverer.settled();
      const entry = (await house.all<LedgerEntry>("seasons", "entry")).find(
        ({ sourceRef }) => sourceRef === caseId,
      );
      expect(entry?.points).toBe(points);
    }
  });

  test("an ally in the caller's reporting line earns nothing: there support is the job", async () => {
    const caseId = await finished();
    const [found] = await house.all<AllyshipCase>("cases", "case");
    const stored = await house.store.read<AllyshipCase>("cases", caseId, "case");
    const doc = { ...found, hiddenFrom: [personIdOf("ben")] } as AllyshipCase;
    await house.store.commit("cases", caseId, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
    await house.does("amara", "cases.verdict", { caseId, verdict: "worked" });
    await house.deliverer.settled();
    expect(await house.all("seasons", "entry")).toEqual([]);
  });

  test("R18, R51: whoever has not finished the course cannot offer, and hears what to do next", async () => {
    const caseId = await opened();
    const refusal = await refusalOf("kim", "cases.offer", { caseId, line: "I would like to." });
    expect(refusal).toMatchObject({ code: "may-not", next: expect.stringContaining("programme lead") });
    expect(await refusalOf("kim", "cases.board", {})).toMatchObject({ code: "may-not" });
  });

  test("R53: a course finished more than a year ago no longer counts", async () => {
    const caseId = await opened();
    await house.clock.pass(300);
    expect(await refusalOf("ben", "cases.offer", { caseId, line: "Gladly." })).toMatchObject({
      code: "may-not",
    });
  });

  test("an ally cannot offer to herself, nor twice", async () => {
    const { caseId } = await house.does("ben", "cases.open", REQUEST);
    expect(await refusalOf("ben", "cases.offer", { caseId, line: "Me." })).toMatchObject({ code: "may-not" });
    await house.does("lea", "cases.offer", { caseId, line: "Me." });
    const again = await house.as("lea", "cases.offer", { caseId, line: "Me again." });
    expect(again).toMatchObject({ ok: false, refusal: { code: "moved-on" }, card: expect.anything() });
  });

  test("for the caller's manager the request does not exist: not on the board, not by its id, not to offer", async () => {
    const manager = personIdOf("hugo");
    const stored = await house.store.read("people", manager, "profile");
    const training = [{ course: "allyship", version: 1, on: "2026-10-01" }];
    await house.store.commit("people", manager, [
      { op: "replace", doc: { ...stored?.doc, training } as never, ifMatch: stored?.etag ?? "" },
    ]);
    const caseId = await opened();
    const nowhere = await refusalOf("hugo", "cases.show", { caseId: "0".repeat(32) });
    expect(await refusalOf("hugo", "cases.show", { caseId })).toEqual(nowhere);
    expect(await refusalOf("hugo", "cases.offer", { caseId, line: "x" })).toEqual(nowhere);
    expect((await house.does<{ requests: unknown[] }>("hugo", "cases.board")).requests).toEqual([]);
  });

  test("somebody else's case and one that is not there answer alike, to every verb", async () => {
    const caseId = await matched();
    const inputs = {
      "cases.show": {},
      "cases.offer": { line: "x" },
      "cases.choose": { allyId: personIdOf("ben") },
      "cases.answer": { accept: true },
      "cases.finish": {},
      "cases.verdict": { verdict: "worked" },
    };
    for (const [verb, input] of Object.entries(inputs)) {
      const foreign = await refusalOf("ines", verb, { caseId, ...input });
      expect(foreign).toMatchObject({ code: "not-found" });
      for (const other of ["0".repeat(32), "f".repeat(32), "../..", "x y", "é"]) {
        expect(await refusalOf("ines", verb, { caseId: other, ...input })).toEqual(foreign);
      }
    }
  });

  test("R9: HR reaches no case by any verb", async () => {
    const caseId = await matched();
    for (const name of [
      "cases.open",
      "cases.ask",
      "cases.board",
      "cases.mine",
      "cases.show",
      "cases.offer",
      "cases.choose",
      "cases.answer",
      "cases.finish",
      "cases.verdict",
    ]) {
      const input = { caseId, ...REQUEST, line: "x", allyId: "x", accept: true, verdict: "worked" };
      expect(await refusalOf("elena", name, input)).toMatchObject({ code: "may-not" });
    }
  });

  test("until she chooses, allies see what the caller needs and not who she is", async () => {
    const caseId = await offered("ben");
    const name = "Amara";
    const board = await house.as("lea", "cases.board");
    const looking = await house.as("lea", "cases.show", { caseId });
    const offering = await house.as("ben", "cases.show", { caseId });
    for (const answer of [board, looking, offering]) {
      expect(JSON.stringify(answer)).toContain("Credit me");
      expect(JSON.stringify(answer)).not.toContain(name);
      expect(JSON.stringify(answer)).not.toContain(personIdOf("amara"));
    }
    await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    expect((await house.does("ben", "cases.show", { caseId })).sentence).toContain(name);
  });

  test("those who were not chosen hear it kindly and see nothing of the case any more", async () => {
    const caseId = await matched();
    const seen = await house.as("lea", "cases.show", { caseId });
    expect(seen).toMatchObject({ ok: true, data: { part: "released" } });
    expect(JSON.stringify(seen)).not.toContain("Credit me");
    expect(JSON.stringify(seen)).not.toContain("Amara");
    expect(JSON.stringify(await house.as("lea", "cases.mine"))).not.toContain("Credit me");
  });

  test("an ally who says not this time bears no mark, and the others are still there to choose from", async () => {
    const caseId = await offered("ben", "lea");
    await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await house.does("ben", "cases.answer", { caseId, accept: false });
    const mine = await house.does<{ state: string; offers: { name: string }[] }>("amara", "cases.show", {
      caseId,
    });
    expect(mine.state).toBe("offered");
    expect(mine.offers.map(({ name }) => name)).toEqual(["Léa Moreau"]);
    expect((await house.does("ben", "cases.show", { caseId })).part).toBe("released");
    await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("lea") });
    await house.does("lea", "cases.answer", { caseId, accept: true });
    expect((await house.does("amara", "cases.show", { caseId })).state).toBe("active");
  });

  test("when the only ally says no, the request is open again for others", async () => {
    const caseId = await offered("ben");
    await house.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await house.does("ben", "cases.answer", { caseId, accept: false });
    expect((await house.does("amara", "cases.show", { caseId })).state).toBe("open");
    expect((await house.does<{ requests: unknown[] }>("lea", "cases.board")).requests).toHaveLength(1);
    expect((await house.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toHaveLength(0);
  });

  test("R114: my allyships puts what waits for me first, then what I asked for, then where I am the ally", async () => {
    const waiting = await offered("ben");
    const asked = await opened();
    const { caseId: helping } = await house.does("ben", "cases.open", REQUEST);
    await house.does("lea", "cases.offer", { caseId: helping, line: "Gladly." });
    const lines = async (key: string) => {
      const { allyships } = await house.does<{ allyships: { section: string; caseId: string }[] }>(
        key,
        "cases.mine",
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
    const ben = await house.store.read("people", personIdOf("ben"), "profile");
    await house.store.commit("people", personIdOf("ben"), [
      { op: "replace", doc: { ...ben?.doc, unit: null } as never, ifMatch: ben?.etag ?? "" },
    ]);
    const stranger = { id: "3b1f8a54-0000-4000-8000-000000000001", name: "New Colleague" };
    const ask = (verb: string, input: object) => house.dispatch({ verb, input, identity: stranger });
    const answer = await ask("cases.open", REQUEST);
    const { caseId } = (answer.ok ? answer.data : {}) as { caseId: string };
    await house.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await ask("cases.choose", { caseId, allyId: personIdOf("ben") });
    await house.does("ben", "cases.answer", { caseId, accept: true });
    await ask("cases.finish", { caseId });
    expect(await ask("cases.verdict", { caseId, verdict: "worked" })).toMatchObject({ ok: true });
    await house.deliverer.settled();
    expect(await house.all("seasons", "entry")).toEqual([]);
  });
});
