import { readVisible } from "../../../api/core/lists/read-visible";
import type { Profile } from "../../../api/core/person";
import { inTurn } from "../../../api/features/people/in-turn";
import { peopleBy } from "../../../api/features/people/people-named";
import { digest } from "../../../api/host/kit/digest";
import { NO_LIMITS } from "../../kit/no-limits";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";

describe("people who are gone through in turn", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product.close());

  const ids = async (turn: string, more: object = {}) => {
    const read = inTurn("ally", turn, { suits: () => true, ...more });
    const found = await readVisible<Profile>({ ...NO_LIMITS, store: product.store, digest }, read, "test");
    return (found?.items ?? []).map(({ doc }) => doc.pk);
  };

  test("begin where the turn says and go round: everybody comes once, and another turn has another first", async () => {
    const all = (await ids("00000000")).sort();
    expect(all.length).toBeGreaterThan(2);
    for (const begins of all) {
      const at = all.indexOf(begins);
      expect(await ids(begins)).toEqual([...all.slice(at), ...all.slice(0, at)]);
    }
  });

  test("begin with whoever is looked for first, and go round all the same", async () => {
    const all = (await ids("00000000")).sort();
    const found = await ids(all.at(-1) ?? "", { first: peopleBy("pk", [personIdOf("ben")]) });
    expect(found[0]).toBe(personIdOf("ben"));
    expect([...new Set(found)].sort()).toEqual(all);
  });
});
