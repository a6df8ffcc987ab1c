import { buttonsOf } from "../kit/buttons-of";
import { openProduct, type TestProduct } from "../kit/product";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

describe("what Ally answers to what it does not quite follow", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let amara: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    amara = chatOf(product, connector, "amara");
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  test("words that could mean two things are asked after, and the button does what it says", async () => {
    await amara.says("leave request");
    const guesses = buttonsOf(amara.cards().at(-1));
    expect(guesses.map(({ title }) => title)).toEqual(["Open requests", "My allyships", "Something else"]);
    expect((await amara.presses(guesses[1]?.data ?? {})).text).toContain("My allyships");
    expect((await amara.presses(guesses[2]?.data ?? {})).text).toContain("What you can do here");
  });

  test("nobody is offered a guess that would refuse them", async () => {
    const guesses = ["programme.clocks", "cases.ask"];
    expect(JSON.stringify(await product.as("amara", "welcome.help", { guesses }))).not.toContain("clocks");
    expect(JSON.stringify(await product.as("farid", "welcome.help", { guesses }))).toContain("clocks");
    expect(JSON.stringify(await product.as("elena", "welcome.help", { guesses }))).not.toContain("cases.ask");
  });

  test("whoever tells what happened, at length, is offered the two ways of asking, and where to turn", async () => {
    await amara.says(
      "on Tuesday my colleague from the other team presented the plan that I had drawn up over the whole summer and nobody said a word",
    );
    expect(buttonsOf(amara.cards().at(-1)).map(({ title }) => title)).toEqual([
      "Ask for an ally",
      "Ask without my name",
      "See where to turn",
    ]);
  });

  test("“what can you do” answers by what somebody is", async () => {
    const help = async (key: string) => JSON.stringify((await product.as(key, "welcome.help")).card);
    expect(await help("chloe")).toContain("As a volunteer");
    expect(await help("chloe")).toContain("Anonymous requests");
    expect(await help("farid")).toContain("As a programme lead");
    expect(await help("farid")).toContain("Who is a volunteer");
    expect(await help("elena")).toContain("Results per unit");
    expect(await help("elena")).not.toContain("Ask for an ally");
    expect(await help("amara")).not.toMatch(/As an? |roster|In HR/);
  });
});
