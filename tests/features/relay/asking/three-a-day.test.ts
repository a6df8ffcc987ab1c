import { openProduct, START } from "../../../kit/product";
import { ANONYMOUS, CODE, relayWalkIn } from "../../../kit/relay-walk";

const DAY_MS = 86_400_000;

describe("three anonymous requests a day are counted by the programme's day", () => {
  const CODES = ["A", "B", "C", "D"].map((sign) => CODE.replace("0", sign));
  test.each([
    ["the fourth after midnight goes out", "Pacific/Auckland", "2026-12-31T10:30:00Z", undefined],
    ["UTC's midnight makes no new day", "America/Los_Angeles", "2026-12-31T23:30:00Z", { code: "slow-down" }],
  ])("%s in %s", async (_what, timeZone, at, refusal) => {
    const product = await openProduct();
    const relay = relayWalkIn(product);
    await product.does("farid", "programme.calendar", { timeZone });
    product.clock.skip((new Date(at).getTime() - START.getTime()) / DAY_MS);
    for (const code of CODES.slice(0, 3)) await relay.by("amara", "relay.send", ANONYMOUS, code);
    product.clock.skip(1 / 24);
    await product.runDue();
    const fourth = await relay.refusalOf("amara", "relay.send", { code: CODES[3], ...ANONYMOUS });
    if (refusal === undefined) expect(fourth).toBeUndefined();
    else expect(fourth).toMatchObject(refusal);
    await product.close();
  });
});
