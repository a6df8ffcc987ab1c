import type { Profile } from "../../../../api/core/person";
import { changeProfile, train } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { CODE, type RelayWalk, relayWalkIn } from "../../../kit/relay-walk";
import { whoIsTold } from "../../../kit/who-is-told";

describe("volunteers who look for allies for somebody without a name", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  const { told, around } = whoIsTold();
  beforeEach(async () => {
    told.length = 0;
    product = await openProduct({ around });
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));

  test("R51: ask at most three allies, trained and there, who may say no without a reason", async () => {
    for (const key of ["grace", "jonas"]) await changeProfile(product, key, { roles: ["ally"] });
    await train(product, "jonas");
    const caseId = await walk.brokering();
    const list = await shown("chloe", "relay.invite", { caseId });
    for (const name of ["Inês Carvalho", "Ben Adler", "Jonas Weber", "Léa Moreau"])
      expect(list).toContain(name);
    for (const name of ["Grace Mbeki", "Chloe Tan"]) expect(list).not.toContain(name);
    for (const key of ["grace", "chloe", "kim"])
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

  test("R16: may ask somebody the caller keeps it from, who hears nothing, has no such case, and looks like one who does not answer", async () => {
    const kept = await walk.brokering({ request: { hideFrom: [personIdOf("lea")] } });
    const list = await shown("chloe", "relay.invite", { caseId: kept });
    expect(list).toContain("Léa Moreau");
    const asked = await shown("chloe", "relay.invite", { caseId: kept, ally: personIdOf("lea") });
    expect(asked).toContain("Léa Moreau has been asked.");
    for (const days of [3, 3]) await product.clock.pass(days);
    expect(told.map(({ personId }) => personId)).not.toContain(personIdOf("lea"));
    expect(await walk.refusalOf("lea", "relay.answer", { caseId: kept, accept: true })).toEqual(
      await walk.refusalOf("lea", "relay.answer", { caseId: "0".repeat(32), accept: true }),
    );
    expect(JSON.stringify(await product.does("lea", "page.mine"))).not.toContain(kept);
    expect(await shown("chloe", "relay.case", { caseId: kept })).toContain("Léa Moreau has not answered.");
  });

  test("R10: find an ally by their full name wherever in the directory they stand, behind however many others", async () => {
    const [ben] = (await product.all<Profile>("people", "person")).filter(
      ({ pk }) => pk === personIdOf("ben"),
    );
    for (const id of "0123456789abcdef")
      for (let each = 0; each < 150; each += 1) {
        const pk = `${id}${String(each).padStart(7, "0")}-0000-4000-8000-000000000000`;
        const doc = { ...ben, id: "person", pk, name: `Ally ${pk}`, nameKey: `ally ${pk}` } as Profile;
        await product.store.commit("people", pk, [{ op: "upsert", doc }]);
      }
    const caseId = await walk.brokering();
    expect(await shown("chloe", "relay.invite", { caseId })).not.toContain("Léa Moreau");
    expect(await shown("chloe", "relay.invite", { caseId, name: "léa moreau" })).toContain("Léa Moreau");
    await product.does("chloe", "relay.invite", { caseId, ally: personIdOf("lea") });
  });
});
