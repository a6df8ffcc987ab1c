import { createHmac } from "node:crypto";
import type { Tally, TallyKey } from "../../api/host/kit/limits";
import { readCode } from "../../api/host/kit/read-code";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { ANONYMOUS, CODE, type RelayWalk, relayWalkIn } from "../kit/relay-walk";
import { stolen } from "./files";

describe("what is destroyed", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  test("who asked how often could be worked out with the day's key, and no more after the night, with all files in hand", async () => {
    await walk.by("amara", "relay.send", ANONYMOUS);
    const [tally] = await product.all<Tally>("vault", "tally");
    const [dayKey] = await product.all<TallyKey>("vault", "tally-key");
    if (tally === undefined || dayKey === undefined) throw new Error("Nothing was counted.");
    const key = Buffer.from(await product.keys.open(`tally|${dayKey.id}`, dayKey.sealed), "base64");
    const idOf = (person: string) =>
      createHmac("sha256", key)
        .update(`relay.send|${personIdOf(person)}`)
        .digest("hex");
    expect([idOf("amara"), idOf("kim")].map((id) => id === tally.id)).toEqual([true, false]);
    expect(holds(dayKey.sealed, tally.id)).toEqual([true, true]);
    await product.clock.pass(1);
    expect(holds(dayKey.sealed, tally.id)).toEqual([false, false]);
  });

  test("the key of a closed case is in no file any more, what was written ahead included, and what it sealed is not either", async () => {
    await walk.sent();
    const caseId = readCode(CODE).caseId;
    const sealedKey = (await product.all<TallyKey>("vault", "case-key"))[0]?.sealed ?? "";
    expect(holds(sealedKey)).toEqual([true]);
    await walk.by("amara", "relay.withdraw");
    await product.deliverer.settled();
    expect(holds(sealedKey, caseId)).toEqual([false, true]);
  });

  const holds = (...texts: string[]) => texts.map((text) => stolen(product.folder).includes(text));
});
