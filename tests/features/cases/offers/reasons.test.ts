import { httpFunctions } from "../../../../api/host/functions";
import { serve } from "../../../../api/host/http/serve";
import { registry } from "../../../../api/host/registry";
import { changeProfile, train, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

describe("why an offer is refused", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  test("can be told apart by a program: full, away, untrained, one's own, and no such request", async () => {
    const walk = walkIn(product);
    const caseId = await walk.opened();
    const reasonOf = async (key: string, id = caseId) => {
      const answer = await product.as(key, "cases.offer", { caseId: id, line: "Gladly." });
      return answer.ok ? "accepted" : `${answer.refusal.code} ${answer.refusal.reason}`;
    };
    await train(product, "hugo");
    await changeProfile(product, "ben", { availability: { places: 3, away: true } });
    await changeProfile(product, "lea", { availability: { places: 1, away: false } });
    await walk.agreeing(["lea"], {}, "kim");
    expect(await reasonOf("ben")).toBe("may-not away");
    expect(await reasonOf("lea")).toBe("may-not full");
    expect(await reasonOf("kim")).toBe("may-not untrained");
    expect(await reasonOf("amara")).toBe("may-not own-request");
    // Hugo is the caller's manager, from whom it is kept: as if it were not there.
    expect(await reasonOf("hugo")).toBe("not-found not-found");
    expect(await reasonOf("ben", "0".repeat(32))).toBe("not-found not-found");
  });

  test("stands beside the code on the wire", async () => {
    const served = await serve({
      product,
      functions: httpFunctions,
      port: 0,
      addresses: ["127.0.0.1"],
    });
    const token = await product.signIn.sign({ id: personIdOf("kim"), name: "Kim Nguyen" });
    const answer = await fetch(`http://127.0.0.1:${served.port}/api/verbs/cases.board`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      {
        error: {
          code: "may-not",
          reason: "untrained",
          message: expect.any(String),
          next: expect.any(String),
        },
      },
    ]);
    await served.close();
  });

  test("is one word or a few, the same in every language, for every verb that says no", async () => {
    for (const verb of registry.verbs.keys()) {
      const answer = await product.as("elena", verb, {});
      if (!answer.ok)
        expect([verb, answer.refusal.reason]).toEqual([verb, expect.stringMatching(/^[a-z]+(-[a-z]+)*$/)]);
    }
  });
});
