import type { Profile } from "../../../api/core/person";
import type { Store } from "../../../api/core/store";
import { StoreAway } from "../../../api/core/store-away";
import { changeProfile, REQUEST } from "../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { ANONYMOUS, CODE } from "../../kit/relay-walk";

describe("the name that Teams calls somebody by", () => {
  let product: TestProduct;
  let writes: string[];
  let away = false;
  beforeEach(async () => {
    writes = [];
    away = false;
    const around = (store: Store): Store => ({
      ...store,
      commit: (container, pk, batch) => {
        writes.push(`${container} ${pk}`);
        return away ? Promise.reject(new StoreAway("gone")) : store.commit(container, pk, batch);
      },
    });
    product = await openProduct({ around });
  });
  afterEach(() => product.close());

  const called = (key: string, name: string, verb = "welcome.help", input: object = {}) =>
    product.dispatch({ verb, input, identity: { id: personIdOf(key), name } });
  const profile = async (key: string) =>
    (await product.store.read<Profile>("people", personIdOf(key), "profile"))?.doc;
  const found = async (hide: string) => {
    const answer = await product.as("amara", "cases.preview", { ...REQUEST, hide });
    return answer.ok ? (answer.data as { hideFrom: string[] }).hideFrom : answer.refusal.code;
  };

  test("replaces an older one, and they are found by it alone", async () => {
    await called("kim", "Kim Þórsdóttir");
    expect(await profile("kim")).toMatchObject({ name: "Kim Þórsdóttir", nameKey: "kim þorsdottir" });
    expect(await found("kim þorsdottir")).toEqual([personIdOf("kim")]);
    expect(await found("Kim Nguyen")).toBe("input");
  });

  test("is written once, and an unchanged one never", async () => {
    await called("kim", "Kim Nguyen");
    expect(writes).toEqual([]);
    await called("kim", "Kim Berg");
    await called("kim", "Kim Berg");
    expect(writes).toEqual([`people ${personIdOf("kim")}`]);
  });

  test("is not forgotten where an activity comes without one", async () => {
    await called("kim", "");
    expect(await profile("kim")).toMatchObject({ name: "Kim Nguyen", nameKey: "kim nguyen" });
    expect(writes).toEqual([]);
  });

  test("somebody who came without one is found by nothing, until it is known", async () => {
    await called("nele", "", "people.updates", { pace: "weekly" });
    expect((await profile("nele"))?.name).toBe("");
    expect(await profile("nele")).not.toHaveProperty("nameKey");
    expect(await found("")).toEqual([]);
    await called("nele", "Nele Ahrens");
    expect(await profile("nele")).toMatchObject({ name: "Nele Ahrens", updates: { pace: "weekly" } });
    expect(await found("Nele Ahrens")).toEqual([personIdOf("nele")]);
  });

  test("what was found by an empty name is found by nothing after their next words", async () => {
    await changeProfile(product, "kim", { name: "", nameKey: "" });
    await called("kim", "");
    expect(await profile("kim")).not.toHaveProperty("nameKey");
  });

  test("writes nothing of whoever asks without a name: it would tell when", async () => {
    for (const [verb, input] of [
      ["relay.ask", {}],
      ["relay.send", { ...ANONYMOUS, code: CODE }],
      ["relay.look", { code: CODE }],
    ] as const)
      expect((await called("kim", "Kim Berg", verb, input)).ok).toBe(true);
    expect(writes.filter((each) => each.startsWith("people"))).toEqual([]);
    expect((await profile("kim"))?.name).toBe("Kim Nguyen");
  });

  test("with the store away for writing, they are answered all the same", async () => {
    away = true;
    expect((await called("kim", "Kim Berg")).ok).toBe(true);
  });
});
