import { createAlly } from "../../../bot/ally";
import { createUnderstand } from "../../../bot/understand";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { ANONYMOUS, CODE } from "../../kit/relay-walk";

describe("what is logged of a verb", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  /** The lines about verbs, without how long each took. */
  const lines = () =>
    product.lines
      .map((line) => JSON.parse(line) as { event: string; name: string; outcome: string; ms?: number })
      .filter(({ event }) => event === "verb")
      .map(({ name, outcome, ms }) => `${name} ${outcome} ${typeof ms}`);

  test("is its name, what came of it and how long it took, from chat as from the tab", async () => {
    const ally = createAlly(product.dispatch, createUnderstand(product.registry));
    await ally.words({ identity: { id: personIdOf("amara"), name: "Amara Okafor" } }, "my allyships");
    await product.as("kim", "cases.board");
    await product.as("kim", "no.such-verb");
    expect(lines()).toEqual([
      "page.mine ok number",
      "cases.board may-not number",
      "unknown not-found number",
    ]);
  });

  test("of a caller without a name is that there was one, and not which verb it was", async () => {
    await product.as("amara", "relay.send", { ...ANONYMOUS, code: CODE });
    await product.as("amara", "relay.look", { code: CODE });
    await product.as("amara", "relay.look", { code: "FEDCBA9876543210" });
    expect(lines()).toEqual([
      "without-name ok number",
      "without-name ok number",
      "without-name not-found number",
    ]);
    expect(product.lines.join()).not.toMatch(/relay\.|look|send/);
  });

  test("is said of one that broke, too", async () => {
    const broken = await openProduct({
      around: (store) => ({ ...store, read: () => Promise.reject(new Error("it broke about Amara")) }),
    });
    await expect(broken.as("amara", "welcome.why")).rejects.toThrow("it broke");
    expect(broken.lines.join()).toContain('"name":"welcome.why","outcome":"unexpected"');
    expect(broken.lines.join()).not.toContain("Amara");
    await broken.close();
  });
});
