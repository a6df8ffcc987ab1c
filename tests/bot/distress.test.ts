import type { Doc } from "../../api/core/store";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

const CONTAINERS = ["people", "cases", "programme", "nominations", "seasons", "reports", "vault"] as const;

/** One of each kind; the first four are what Ally once misread. */
const WORDS = [
  "nobody listens to me",
  "I am being bullied",
  "I am afraid",
  "I want to die",
  "my manager threatened me",
  "stop, I can't take it anymore",
];

describe("R6, R63: somebody in danger or distress writes to Ally", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let amara: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    amara = chatOf(product, connector, "amara");
    await amara.says("hello");
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const last = () => JSON.stringify(amara.cards().at(-1));
  const everything = async () =>
    JSON.stringify(await Promise.all(CONTAINERS.map((container) => product.all<Doc>(container))));

  test.each(WORDS)(
    "“%s” is answered with where to turn, an ally, and the way to ask without a name",
    async (words) => {
      await amara.says(words);
      const { actions, body } = amara.cards().at(-1) as {
        actions: { title: string; url?: string }[];
        body: object;
      };
      expect(actions.map(({ title }) => title)).toEqual(["Ask for an ally", "Ask without your name"]);
      expect(actions[1]?.url).toBe(`https://teams.example/${personIdOf("amara")}/relay.ask`);
      for (const route of ["112", "findahelpline.com", "works council", "Occupational health"])
        expect(JSON.stringify(body)).toContain(route);
      expect(last()).not.toContain(words);
    },
  );

  test("whatever else the words say: somebody who also writes a command is shown where to turn", async () => {
    await amara.says("open requests please, I am being bullied");
    expect(last()).toContain("You do not have to carry this alone");
  });

  test("nothing of it is stored: what is kept afterwards is what was kept before", async () => {
    const before = await everything();
    for (const words of WORDS) await amara.says(words);
    expect(await everything()).toBe(before);
    expect(before).toContain(personIdOf("amara"));
  });

  test("nor counted: in the log it is what every card is that only tells something", async () => {
    const written = async (words: string) => {
      const from = product.lines.length;
      await amara.says(words);
      return product.lines.slice(from).map((line) => line.replace(/"ms":\d+/, '"ms":0'));
    };
    const ordinary = await written("what can you do");
    expect(ordinary.join()).toContain('"name":"told"');
    for (const words of [
      ...WORDS,
      "I want to report something",
      "thank you",
      "who sees this",
      "what is bias",
    ])
      expect([words, await written(words)]).toEqual([words, ordinary]);
  });

  test("in a channel, where others read along, nothing is said of it, and how to get help at once is always said", async () => {
    const shared = { conversation: { id: "channel", conversationType: "channel", tenantId: "tenant" } };
    const there = chatOf(product, connector, "amara", shared);
    const said = async (text: string) => {
      const from = connector.sent.length;
      await there.says(text);
      return JSON.stringify(connector.sent.slice(from).map(({ activity }) => activity.attachments));
    };
    const ordinary = await said("hello");
    expect(await said("I want to die")).toBe(ordinary);
    expect(ordinary).toContain("emergency number");
  });

  describe("where a lead has set the routes of a country", () => {
    const norway = {
      country: "Norway",
      emergency: "113 for an ambulance, 112 for the police",
      helpline: "116 123",
    };
    beforeEach(async () => {
      await product.does("farid", "routes.set", norway);
      product.clock.skip(0.001);
    });
    const in_ = (country: unknown) => ({
      entities: [{ type: "clientInfo", locale: "nb-NO", country, platform: "Web" }],
    });

    test("whoever writes from there is shown them, and for the rest what holds everywhere", async () => {
      await amara.send({ type: "message", text: "I am afraid", ...in_("NO") });
      expect(last()).toContain("For Norway.");
      expect(last()).toContain("113 for an ambulance");
      expect(last()).toContain("116 123");
      expect(last()).toContain("works council");
      expect(last()).not.toContain("findahelpline");
    });

    test.each([["SE"], ["Norway"], [undefined], [null], [7], ["<b>"], [["NO"]]])(
      "whoever writes from %j is shown what holds everywhere, and can choose the country",
      async (country) => {
        await amara.send({ type: "message", text: "I am afraid", ...in_(country) });
        expect(last()).toContain("findahelpline.com");
        const chosen = await amara.presses({ verb: "routes.show", country: "NO" });
        expect(chosen.text).toContain("116 123");
      },
    );

    test("the country is not kept", async () => {
      const before = await everything();
      await amara.send({ type: "message", text: "I am afraid", ...in_("NO") });
      expect(await everything()).toBe(before);
    });
  });
});
