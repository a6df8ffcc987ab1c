import { ASKS } from "../../../../api/features/learning/asks";
import { changeProfile, NEED, REQUEST, train, type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

describe("before a request is sent", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const card = async (input: object, verb = "cases.ask") =>
    JSON.stringify(await product.as("amara", verb, input));

  test("R6, R50: three gentle questions come first, and every screen of asking names the ordinary human routes", async () => {
    const first = await product.as("amara", "cases.ask");
    expect(first).toMatchObject({ ok: true, view: "check" });
    const routes = "your manager, HR, occupational health";
    const ways: [string, object][] = [
      ["cases.ask", {}],
      ["cases.ask", { check: "none" }],
      ["cases.preview", REQUEST],
      ["learning.asks", {}],
      ["learning.lightly", { ask: "policy" }],
    ];
    for (const [verb, input] of ways)
      expect([verb, await card(input, verb)]).toEqual([verb, expect.stringContaining(routes)]);
  });

  test("danger and misconduct lead to those whose job it is, nothing is kept of it, and one may come back with less", async () => {
    for (const [check, words] of [
      ["danger", "112"],
      ["misconduct", "speak-up route"],
    ] as const) {
      const shown = await card({ check });
      expect(shown).toContain(words);
      expect(shown).toContain('"check":"none"');
    }
    expect(await product.all("cases")).toEqual([]);
  });

  test("somebody who only wants advice is shown words to use before any request is opened", async () => {
    expect(await card({ check: "advice" })).toContain("learning.lightly");
  });

  test("R3, R47: the ten asks are on the form, each with an example and what it is not for", async () => {
    const { asks } = await product.does<{ asks: { value: string }[] }>("amara", "cases.ask", {
      check: "none",
    });
    expect(asks.map(({ value }) => value)).toEqual(ASKS);
    const { asks: all } = await product.does<{ asks: { example: string; notFor: string }[] }>(
      "amara",
      "learning.asks",
    );
    for (const { example, notFor } of all)
      expect([example !== "", notFor.startsWith("Not for")]).toEqual([true, true]);
  });

  test("what the preview shows is to the letter what an ally then sees, and it stores nothing", async () => {
    const { shown } = await product.does<{ shown: Record<string, string> }>(
      "amara",
      "cases.preview",
      REQUEST,
    );
    expect(await product.all("cases", "case")).toEqual([]);
    await walk.opened();
    const board = await product.does<{ requests: object[] }>("ben", "cases.board");
    expect(board.requests).toMatchObject([shown]);
    const looking = await product.does<object>("ben", "cases.show", {
      caseId: (await product.all("cases", "case"))[0]?.pk,
    });
    expect(looking).toMatchObject({ title: shown.title, need: NEED });
  });

  test("going back from the preview keeps every word that was typed", async () => {
    const draft = {
      ...REQUEST,
      audience: "other-units",
      hide: "Kim Nguyen",
      managersToo: "true",
      tellAtOnce: "true",
    };
    const preview = await product.as("amara", "cases.preview", draft);
    const actions = (preview as unknown as { card: { actions: { data: object }[] } }).card.actions;
    const form = JSON.stringify(await product.as("amara", "cases.ask", actions[1]?.data));
    for (const value of [NEED, "other-units", "Kim Nguyen"]) expect(form).toContain(value);
  });

  test("people who must not see it are named as Teams shows them, whatever the accents; a name nobody has is asked about", async () => {
    const { hideFrom } = await product.does<{ hideFrom: string[] }>("amara", "cases.preview", {
      ...REQUEST,
      hide: "lea moreau;  INES CARVALHO , Kim Nguyen",
    });
    expect([...hideFrom].sort()).toEqual(["ines", "kim", "lea"].map(personIdOf).sort());
    const unknown = { ...REQUEST, hide: "Kim Nguyen, Nobody Anywhere" };
    const answer = await product.as("amara", "cases.preview", unknown);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "input" } });
    expect(JSON.stringify(answer)).toContain("Nobody Anywhere");
  });

  test("for somebody the caller keeps it from the request does not exist, trained or not, and everybody of that name is kept out", async () => {
    await changeProfile(product, "kim", { name: "Léa Moreau", nameKey: "lea moreau" });
    await train(product, "kim");
    const { hideFrom } = await product.does<{ hideFrom: string[] }>("amara", "cases.preview", {
      ...REQUEST,
      hide: "Léa Moreau",
    });
    const caseId = await walk.opened({ hideFrom });
    const nowhere = await walk.refusalOf("ben", "cases.show", { caseId: "0".repeat(32) });
    for (const key of ["lea", "kim"]) {
      expect(await walk.refusalOf(key, "cases.show", { caseId })).toEqual(nowhere);
      expect(await walk.refusalOf(key, "cases.offer", { caseId, line: "x" })).toEqual(nowhere);
      expect((await product.does<{ requests: unknown[] }>(key, "cases.board")).requests).toEqual([]);
    }
    expect((await product.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toHaveLength(1);
  });

  test("the caller's reporting line is kept out unless they let it see, and whoever reports to them always", async () => {
    await train(product, "hugo");
    await train(product, "kim");
    await changeProfile(product, "kim", { managers: [personIdOf("amara")] });
    const closed = await walk.opened();
    const open = await walk.opened({ managersToo: "true" });
    expect(await walk.refusalOf("hugo", "cases.show", { caseId: closed })).toMatchObject({
      code: "not-found",
    });
    expect((await product.does("hugo", "cases.show", { caseId: open })).part).toBe("looking");
    for (const caseId of [closed, open])
      expect(await walk.refusalOf("kim", "cases.show", { caseId })).toMatchObject({ code: "not-found" });
  });

  test("only the allies the caller lets see it do, and the caller can widen that later", async () => {
    const caseId = await walk.opened({ audience: "own-unit" });
    const sees = async (key: string) => (await walk.refusalOf(key, "cases.show", { caseId })) === undefined;
    expect([await sees("ines"), await sees("ben")]).toEqual([true, false]);
    await product.does("amara", "cases.widen", { caseId, audience: "other-units" });
    expect([await sees("ines"), await sees("ben")]).toEqual([false, true]);
    await product.does("amara", "cases.widen", { caseId, audience: "everyone" });
    expect([await sees("ines"), await sees("ben")]).toEqual([true, true]);
  });

  test("R50: twenty open requests are enough at once, and the refusal says what to do", async () => {
    for (let number = 0; number < 20; number += 1) await walk.opened();
    expect(await walk.refusalOf("amara", "cases.open", REQUEST)).toMatchObject({
      code: "slow-down",
      next: expect.stringContaining("Close one"),
    });
  });

  test("a form that was tampered with is refused with what to do, and never breaks", async () => {
    for (const change of [
      { audience: "invited" },
      { hideFrom: "everyone" },
      { hideFrom: Array.from({ length: 30 }, (_, number) => `p${number}`) },
      { managersToo: "perhaps" },
      { tellAtOnce: 7 },
    ])
      expect(await walk.refusalOf("amara", "cases.open", { ...REQUEST, ...change })).toMatchObject({
        code: "input",
      });
    expect(await product.all("cases")).toEqual([]);
  });
});
