import type { Profile } from "../../api/core/person";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

describe("somebody who arrives in chat", () => {
  let connector: FakeConnector;
  let product: TestProduct;
  beforeAll(async () => {
    connector = await openFakeConnector();
  });
  afterAll(() => connector.close());
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const arriving = (key: string, name: string | undefined, id = personIdOf(key)) =>
    chatOf(product, connector, key, { from: { id: `29:${key}`, aadObjectId: id, name } });
  const weekly = { verb: "people.updates", pace: "weekly", from: "", to: "" };
  const profile = async (key: string) =>
    (await product.store.read<Profile>("people", personIdOf(key), "profile"))?.doc;
  const preview = { ask: "policy", need: "Core hours.", kind: "one-off", verb: "cases.preview" };

  test("without a name is found by nothing, and is called by it as soon as Teams says it", async () => {
    await arriving("nele", undefined).presses(weekly);
    expect(await profile("nele")).toMatchObject({ name: "", updates: { pace: "weekly" } });
    expect(await profile("nele")).not.toHaveProperty("nameKey");
    await arriving("nele", "Ahrens, Nele").says("help");
    expect(await profile("nele")).toMatchObject({ name: "Ahrens, Nele", nameKey: "ahrens, nele" });
    const { text } = await chatOf(product, connector, "amara").presses({
      ...preview,
      hide: "Ahrens, Nele; Ben Adler",
    });
    expect(text).toContain(personIdOf("nele"));
    expect(text).toContain(personIdOf("ben"));
  });

  test("with an id in capitals is who they are in the tab", async () => {
    await arriving("kim", "Kim Nguyen", personIdOf("kim").toUpperCase()).presses(weekly);
    expect((await profile("kim"))?.updates?.pace).toBe("weekly");
    expect(await product.all("people", "person")).toHaveLength(13);
  });

  test("and names nobody who is there to hide from is told which name it is, and what to do", async () => {
    const { text } = await chatOf(product, connector, "amara").presses({
      ...preview,
      hide: "Nobody Anywhere",
    });
    expect(text).toContain("we do not know Nobody Anywhere.");
    expect(text).toContain("full names");
  });
});
