import { changeProfile, train } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { CODE, type RelayWalk, relayWalkIn } from "../../../kit/relay-walk";

describe("volunteers who look for allies for somebody without a name", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));

  test("R51: ask at most three allies, trained, there, and not kept out, who may say no without a reason", async () => {
    for (const key of ["grace", "jonas"]) await changeProfile(product, key, { roles: ["ally"] });
    await train(product, "jonas");
    const caseId = await walk.brokering({ request: { hideFrom: [personIdOf("lea")] } });
    const list = await shown("chloe", "relay.invite", { caseId });
    for (const name of ["Inês Carvalho", "Ben Adler", "Jonas Weber"]) expect(list).toContain(name);
    for (const name of ["Léa Moreau", "Grace Mbeki", "Chloe Tan"]) expect(list).not.toContain(name);
    for (const key of ["lea", "grace", "chloe", "kim"])
      expect(await walk.refusalOf("chloe", "relay.invite", { caseId, ally: personIdOf(key) })).toMatchObject({
        code: "input",
      });
    for (const key of ["ines", "ben", "jonas"])
      await product.does("chloe", "relay.invite", { caseId, ally: personIdOf(key) });
    expect(await shown("chloe", "relay.invite", { caseId })).not.toContain("relay.invite");
    for (const key of ["ines", "ben"]) await product.does(key, "relay.answer", { caseId, accept: false });
    expect(await walk.look()).toMatchObject({ state: "brokering" });
    await product.does("jonas", "relay.answer", { caseId, accept: "false" });
    expect(await walk.look()).toMatchObject({ state: "guided" });
    expect(await shown("amara", "relay.look", { code: CODE })).toContain("None of the allies who were asked");
  });
});
