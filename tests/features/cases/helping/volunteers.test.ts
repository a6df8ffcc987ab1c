import { changeProfile, NEED, train, type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { whoIsTold } from "../../../kit/who-is-told";

describe("volunteers who help with named requests", () => {
  let product: TestProduct;
  let walk: Walk;
  const { told, around } = whoIsTold();
  beforeEach(async () => {
    told.length = 0;
    product = await openProduct({ around });
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const waiting = async (key: string) =>
    (await product.does<{ waiting: { caseId: string }[] }>(key, "cases.desk")).waiting.map(
      ({ caseId }) => caseId,
    );
  const asked = async () => {
    const caseId = await walk.opened();
    await product.does("amara", "cases.call-volunteer", { caseId });
    return caseId;
  };

  test("see what kind of request it is and since when, no words on the list, and no name anywhere", async () => {
    const caseId = await asked();
    const list = JSON.stringify(await product.as("daniel", "cases.desk"));
    expect(list).toContain("Make my ideas heard");
    expect(list).not.toContain(NEED);
    const closer = JSON.stringify(await product.as("daniel", "cases.invite", { caseId }));
    expect(closer).toContain(NEED);
    for (const shown of [list, closer]) {
      expect(shown).not.toContain("Amara");
      expect(shown).not.toContain(personIdOf("amara"));
    }
  });

  test("R16: a volunteer who is the caller's manager, of their unit, kept out, or reports to them cannot see or touch it", async () => {
    const ties: [string, Parameters<typeof changeProfile>[2]][] = [
      ["hugo", { roles: ["volunteer"], unit: "Sales" }],
      ["chloe", { unit: "Engineering" }],
      ["priya", { managers: [personIdOf("amara")] }],
    ];
    for (const [key, change] of ties) await changeProfile(product, key, change);
    const caseId = await walk.opened({ hideFrom: [personIdOf("kim")] });
    await changeProfile(product, "kim", { roles: ["volunteer"] });
    await product.does("amara", "cases.call-volunteer", { caseId });
    const nowhere = await walk.refusalOf("daniel", "cases.invite", { caseId: "0".repeat(32) });
    for (const key of ["hugo", "chloe", "priya", "kim"]) {
      expect([key, await waiting(key)]).toEqual([key, []]);
      for (const verb of ["cases.invite", "cases.remind", "cases.advise"])
        expect(await walk.refusalOf(key, verb, { caseId })).toEqual(nowhere);
    }
    expect(await waiting("daniel")).toEqual([caseId]);
  });

  test("R18: ask at most five allies to look, who offer or not as they like", async () => {
    const caseId = await asked();
    await product.does("daniel", "cases.invite", { caseId, allies: [personIdOf("lea")] });
    expect((await walk.caseOf(caseId)).offers).toEqual([]);
    await product.does("lea", "cases.offer", { caseId, line: "Gladly." });
    expect((await walk.caseOf(caseId)).offers).toHaveLength(1);
  });

  test("may ask somebody it is kept from, the manager or the caller, who hears nothing: neither list nor answer tells who asks", async () => {
    for (const key of ["hugo", "amara"]) {
      await changeProfile(product, key, { roles: ["ally"] });
      await train(product, key);
    }
    const caseId = await asked();
    const { allies } = await product.does<{ allies: unknown[] }>("daniel", "cases.invite", { caseId });
    const answers: object[] = [];
    for (const key of ["hugo", "amara", "lea"])
      answers.push(
        await product.does<object>("daniel", "cases.invite", { caseId, allies: [personIdOf(key)] }),
      );
    expect(answers.map((answer) => Object.keys(answer))).toEqual(
      answers.map(() => Object.keys(answers[0] ?? {})),
    );
    expect(allies.length).toBeGreaterThan(0);
    await product.clock.pass(1);
    expect(told.map(({ personId }) => personId)).toEqual([personIdOf("lea")]);
    for (const key of ["hugo", "amara"])
      expect(JSON.stringify(await product.as(key, "cases.board"))).not.toContain(caseId);
  });

  test("who press a button for another kind of help than is wanted read that it has been taken care of", async () => {
    const caseId = await asked();
    expect(await walk.refusalOf("daniel", "cases.remind", { caseId })).toMatchObject({
      code: "moved-on",
      message: "This has already been taken care of.",
    });
  });

  test("cannot ask anybody who is not an ally who could look: somebody away, untrained, or made up", async () => {
    const caseId = await asked();
    await product.does("lea", "people.availability", { places: 3, away: true, skills: [] });
    for (const id of ["hugo", "lea", "kim"].map(personIdOf).concat("made-up"))
      expect(await walk.refusalOf("daniel", "cases.invite", { caseId, allies: [id] })).toMatchObject({
        code: "input",
      });
    expect((await walk.caseOf(caseId)).invited).toEqual([]);
  });

  test("R50, R106: a request that may need somebody else is looked at, the caller alone is shown another way, and it stays the caller's", async () => {
    const caseId = await walk.opened();
    await product.does("ben", "cases.flag", { caseId });
    expect(await waiting("daniel")).toEqual([caseId]);
    await product.does("daniel", "cases.advise", { caseId, another: true });
    expect(await product.does("amara", "cases.show", { caseId })).toMatchObject({
      state: "open",
      note: expect.stringContaining("A volunteer has read your words, without your name"),
    });
    expect(JSON.stringify(await product.as("ben", "cases.show", { caseId }))).not.toContain(
      "volunteer has read",
    );
    expect(await walk.refusalOf("ben", "cases.flag", { caseId })).toMatchObject({ code: "moved-on" });
    await product.does("ben", "cases.offer", { caseId, line: "I can still help." });
  });

  test("two volunteers at once: one does it, the other is told that it is taken care of", async () => {
    const caseId = await asked();
    const both = await Promise.all(
      ["daniel", "priya"].map((key) => product.as(key, "cases.invite", { caseId, enough: true }, `${key}-1`)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: "not-found", next: expect.stringContaining("already have been taken care of") },
    });
  });

  test("HR and employees without the role reach none of it", async () => {
    const caseId = await asked();
    for (const key of ["elena", "ben", "farid", "amara"])
      for (const verb of ["cases.desk", "cases.invite", "cases.remind", "cases.advise"])
        expect(await walk.refusalOf(key, verb, { caseId })).toMatchObject({ code: "may-not" });
  });
});
