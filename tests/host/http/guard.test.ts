import { StoreAway } from "../../../api/core/store-away";
import { HttpRequest } from "../../../api/host/http/functions-library";
import { guard } from "../../../api/host/http/guard";
import { openProduct, type TestProduct } from "../../kit/product";

describe("when something breaks that nobody foresaw", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const request = new HttpRequest({ method: "POST", url: "http://127.0.0.1/api/verbs/page.mine" });
  const breaking = (error: unknown) =>
    guard(
      async () => {
        throw error;
      },
      request,
      product,
    );

  test("the person gets a number to pass on, and neither they nor the log get what the error said", async () => {
    const answer = await breaking(new Error("about Amara Okafor, chat-amara"));
    const { error } = answer.jsonBody as { error: { code: string; message: string; next: string } };
    expect([answer.status, error.code]).toEqual([500, "unexpected"]);
    const number = /[0-9a-f-]{36}/.exec(error.next)?.[0];
    expect(product.lines.join()).toContain(`"correlation":"${number}"`);
    expect(JSON.stringify(answer) + product.lines.join()).not.toMatch(/Amara|chat-amara/);
  });

  test("a log line keeps the fields it may have and drops whatever else it was handed", () => {
    product.log({ event: "verb", name: "cases.open", personId: "amara", text: "secret" } as never);
    expect(product.lines.at(-1)).toBe('{"event":"verb","name":"cases.open"}');
  });

  test("something thrown that is no error at all is answered the same way", async () => {
    expect(await breaking("Amara Okafor")).toMatchObject({ status: 500 });
    expect(product.lines.join()).not.toContain("Amara");
  });

  test("records that are away are an outage, not a bug", async () => {
    expect(await breaking(new StoreAway("gone"))).toMatchObject({
      status: 503,
      jsonBody: { error: { code: "away" } },
    });
  });

  test.each([400, 401, 403, 404, 405, 409, 413, 415, 418, 421, 429, 501, 503])(
    "a bare %i, as a library may answer it, gets the form of every refusal: what did not happen, and what to do",
    async (status) => {
      const sentence = expect.stringMatching(/^[A-Z].*[.]$/);
      const answer = await guard(async () => ({ status, headers: { allow: "POST" } }), request, product);
      expect(answer).toMatchObject({
        status,
        headers: { allow: "POST" },
        jsonBody: {
          error: { code: expect.any(String), reason: expect.any(String), message: sentence, next: sentence },
        },
      });
    },
  );
});
