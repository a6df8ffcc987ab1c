import type { Profile } from "../../api/core/person";
import { buttonsOf } from "../kit/buttons-of";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

describe("R108: whoever says “Not for me”", () => {
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

  const isQuiet = async (key: string) =>
    (await product.store.read<Profile>("people", personIdOf(key), "profile"))?.doc.quiet === true;
  test("R108: “Not for me” is asked once, and a yes is taken as an answer", async () => {
    await amara.says("not for me");
    const asked = buttonsOf(amara.cards().at(-1));
    expect(asked.map(({ title }) => title)).toEqual(["Yes, be quiet", "No"]);
    expect(await isQuiet("amara")).toBe(false);
    const answer = await amara.presses(asked[0]?.data ?? {});
    expect(answer.text).toContain("Nobody is told");
    expect(await isQuiet("amara")).toBe(true);
  });

  test("R108: a no leaves everything as it is", async () => {
    await amara.says("stop");
    const [, no] = buttonsOf(amara.cards().at(-1));
    expect((await amara.presses(no?.data ?? {})).text).toContain("All stays as it is");
    expect(await isQuiet("amara")).toBe(false);
  });

  test("R108: the button on the first card asks, too, and there is a way back from the answer", async () => {
    await amara.install();
    const decline = buttonsOf(amara.cards().at(-1)).find(({ title }) => title === "Not for me");
    const asked = await amara.presses(decline?.data ?? {});
    const answer = await amara.presses(buttonsOf(asked.value)[0]?.data ?? {});
    expect(await isQuiet("amara")).toBe(true);
    const [back] = buttonsOf(answer.value);
    expect(back?.title).toBe("Write to me again");
    expect((await amara.presses(back?.data ?? {})).text).toContain("Ally writes to you again");
    expect(await isQuiet("amara")).toBe(false);
  });

  test("R108: the words that the card names lead back, and so does the page about updates", async () => {
    await product.does("amara", "welcome.decline", { sure: true });
    await amara.says("write to me again");
    expect(await isQuiet("amara")).toBe(false);
    await product.does("amara", "welcome.decline", { sure: true });
    await amara.says("how often do you write");
    const page = buttonsOf(amara.cards().at(-1)).find(({ title }) => title === "Write to me again");
    await amara.presses(page?.data ?? {});
    expect(await isQuiet("amara")).toBe(false);
    await amara.says("how often do you write");
    expect(buttonsOf(amara.cards().at(-1)).map(({ title }) => title)).not.toContain("Write to me again");
  });
});
