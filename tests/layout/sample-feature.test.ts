import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { features } from "../../api/features/index";
import { httpFunctions } from "../../api/host/functions";
import { HOST_DOCUMENTS } from "../../api/host/host-documents";
import { serve } from "../../api/host/http/serve";
import { assemble } from "../../api/registry/assemble";
import { createAlly } from "../../bot/ally";
import { createUnderstand } from "../../bot/understand";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { stolen } from "../silence/files";
import { thanks } from "./sample/thanks/feature";

const WORDS = "For the minutes you gave back to me in the meeting";

/** The one line: the list of features with the sample at its end. */
const registry = assemble([...features, thanks], HOST_DOCUMENTS);

describe("a feature that is added as one folder and one line", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct({ registry });
  });
  afterAll(() => product.close());

  test("is understood in chat, and answered with its card", async () => {
    const ally = createAlly(product.dispatch, createUnderstand(registry));
    const turn = { identity: { id: personIdOf("amara"), name: "Amara Okafor" } };
    expect(JSON.stringify(await ally.words(turn, "thank a colleague"))).toContain(
      "Whom would you like to thank",
    );
  });

  test("is on the wire, in the table of verbs with its schema", async () => {
    const served = await serve({
      product,
      functions: httpFunctions,
      port: 0,
      addresses: ["127.0.0.1"],
    });
    const token = await product.signIn.sign({ id: personIdOf("amara"), name: "Amara Okafor" });
    const headers = { authorization: `Bearer ${token}` };
    const url = `http://127.0.0.1:${served.port}/api/verbs`;
    const table = (await (await fetch(url, { headers })).json()) as {
      verbs: { name: string; input: object }[];
    };
    expect(table.verbs.find(({ name }) => name === "thanks.thank")?.input).toMatchObject({
      properties: { name: { maxLength: 100 } },
    });
    const body = JSON.stringify({ name: "Ben Adler", words: WORDS });
    const answer = await fetch(`${url}/thanks.thank`, { method: "POST", headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { data: { sentence: expect.stringMatching(/finds your words/) } },
    ]);
    await served.close();
  });

  test("stands on the page of whoever it concerns, with a link for everybody, and the tab is told all it draws", async () => {
    const page = await product.as("ben", "page.mine");
    if (!page.ok) throw new Error(page.refusal.message);
    expect(JSON.stringify(page.parts)).toContain(WORDS);
    const { links } = page.data as { links: { verb: string; title: string }[] };
    expect(links).toContainEqual(
      expect.objectContaining({ verb: "thanks.thank", title: "Thank a colleague", place: "rest" }),
    );
  });

  test("has its words sealed in the files, and tells whom it concerns as everything does", async () => {
    expect(await product.all("people", "thanks")).toMatchObject([{ words: WORDS }]);
    const files = stolen(product.folder);
    expect([files.includes(WORDS), files.includes("thanks")]).toEqual([false, true]);
  });

  test("costs one folder of a few small files", () => {
    const folder = join(__dirname, "sample/thanks");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) =>
      each.includes("."),
    );
    const lines = files.map((each) => readFileSync(join(folder, each), "utf8").split("\n").length);
    expect(files.length).toBeLessThanOrEqual(6);
    expect(lines.reduce((all, each) => all + each, 0)).toBeLessThan(200);
  });
});
