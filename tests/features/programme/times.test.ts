import { SETTINGS, type SettingsDoc } from "../../../api/core/settings";
import type { AnonymousCase } from "../../../api/features/relay/case/anonymous-case";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { ANONYMOUS, relayWalkIn } from "../../kit/relay-walk";

/** How long a wait may last at most for the settings a lead has changed to hold everywhere. */
const A_MINUTE_AND_MORE = 2 / 1440;

describe("the times a lead sets for requests without a name", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const stored = async () =>
    (await product.store.read<SettingsDoc>(SETTINGS.container, SETTINGS.pk, SETTINGS.id))?.doc;
  const refusalOf = async (verb: string, input: object) => {
    const answer = await product.as("farid", verb, input);
    return answer.ok ? undefined : answer.refusal;
  };

  test("what they give rise to is let out at the times a lead has set, and not before", async () => {
    await product.does("farid", "programme.calendar", { releases: "07:00, 12:00, 18:30" });
    expect((await stored())?.releases).toEqual(["07:00", "12:00", "18:30"]);
    product.clock.skip(A_MINUTE_AND_MORE);
    const walk = relayWalkIn(product);
    await walk.by("amara", "relay.send", ANONYMOUS);
    expect((await walk.caseOf()).releasedAt).toBe("2026-11-02T12:00:00.000Z");
    const waiting = async () =>
      (await product.does<{ waiting: unknown[] }>("chloe", "relay.desk")).waiting.length;
    product.clock.skip(2.9 / 24);
    expect(await waiting()).toBe(0);
    product.clock.skip(0.2 / 24);
    expect(await waiting()).toBe(1);
  });

  test.each([
    ["", "none at all"],
    ["10:00, 11:00", "an hour apart"],
    ["16:00, 10:00", "out of order"],
    ["01:00, 23:00", "two hours apart over midnight"],
    ["06:00, 10:00, 14:00, 18:00, 22:00", "five of them"],
    ["10.00", "not a time"],
  ])("“%s” is refused: %s would tell when a caller was there, or is no time", async (releases) => {
    expect(await refusalOf("programme.calendar", { releases })).toMatchObject({
      code: "input",
      reason: "releases",
      next: expect.stringContaining("three hours apart"),
    });
    expect(await stored()).toBeUndefined();
  });

  test("a lead sees both kinds of clocks, each by itself, and sets those of the season to come", async () => {
    const named = await product.does<{ of: string; clocks: object }>("farid", "programme.clocks");
    expect([named.of, Object.keys(named.clocks)]).toMatchObject([
      "case",
      expect.arrayContaining(["open", "closing"]),
    ]);
    const of = "anonymous-case";
    const unnamed = await product.does<{ clocks: Record<string, string> }>("farid", "programme.clocks", {
      of,
    });
    expect(unnamed.clocks).toMatchObject({ pool: "2, 4, 5, 10", volunteer: "3, 5", asked: "2, 3, 14" });
    await product.does("farid", "programme.clocks", { of, pool: "1, 2, 3, 6" });
    expect((await stored())?.clocks).toEqual({ "2027": { "anonymous-case/pool": [1, 2, 3, 6] } });
    expect(await refusalOf("programme.clocks", { of, pool: "1, 2" })).toMatchObject({ reason: "clocks" });
    // A clock that only the other kind has.
    expect(await refusalOf("programme.clocks", { of, quiet: "7, 14, 21" })).toMatchObject({
      reason: "clocks",
    });
  });

  test("a lead is told of a request that nobody claims when the clock of its season says so, and sees it from then on", async () => {
    await product.does("farid", "programme.clocks", { of: "anonymous-case", pool: "1, 2, 3, 6" });
    const unclaimed = async () =>
      (await product.does<{ waiting: unknown[] }>("farid", "relay.unclaimed")).waiting.length;
    const walk = relayWalkIn(product);
    // Sent in the season that runs, it keeps the clocks of that season.
    await walk.sent();
    await product.clock.pass(3);
    expect(await unclaimed()).toBe(0);
    await product.clock.pass(3);
    expect(await unclaimed()).toBe(1);
    await product.does("chloe", "relay.claim", { caseId: (await walk.caseOf()).pk });
    // In January another one goes by the new ones. The 4th is a Monday.
    await product.clock.sleep(57);
    const code = "FEDCBA9876543210";
    await walk.sent({ code, caller: "kim" });
    const { openedAt } = await walk.caseOf(code);
    expect(openedAt).toBe("2027-01-04");
    await product.clock.pass(2);
    expect(await unclaimed()).toBe(1);
  });

  test("everybody's openings are told by the programme's own date, on either kind of request", async () => {
    await product.does("farid", "programme.calendar", { timeZone: "Pacific/Auckland" });
    // Nine in the evening in London is the next day in Auckland.
    product.clock.skip(12.5 / 24);
    const { caseId } = await product.does("amara", "cases.open", {
      ask: "policy",
      need: "Core hours.",
      kind: "one-off",
    });
    await product.does("ben", "cases.show", { caseId });
    const [opened] = await product.all<AnonymousCase & { by: { id: string }; on: string }>("cases", "read");
    expect([opened?.by.id, opened?.on]).toEqual([personIdOf("ben"), "2026-11-03"]);
  });
});
