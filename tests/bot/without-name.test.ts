import { registry } from "../../api/host/registry";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { CODE, relayWalkIn, WORDS } from "../kit/relay-walk";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

const { verbs } = registry;

const onlyInTab = [...verbs.values()].filter((verb) => verb.onlyInTab).map(({ name }) => name);

describe("R7: without a name, in chat", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let amara: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    amara = chatOf(product, connector, "amara");
    await amara.install();
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  test("“Ask without my name” is answered with the way to the tab, and never with anything to write in", async () => {
    for (const words of ["Ask without my name", "anonymously", "without my name"]) {
      await amara.says(words);
      const card = amara.cards().at(-1);
      expect(card).toMatchObject({
        actions: [
          { type: "Action.OpenUrl", url: `https://teams.example/${personIdOf("amara")}/relay.ask` },
          { type: "Action.Execute", verb: "relay.promise" },
        ],
      });
      expect(JSON.stringify(card)).toContain("Your organisation keeps what is typed in chat.");
      expect(JSON.stringify(card)).not.toContain("Input.");
    }
    expect(await product.all("cases")).toEqual([]);
  });

  test("it is within reach where Ally first says what one can do", async () => {
    for (const words of ["why", "help"]) {
      await amara.says(words);
      expect(JSON.stringify(amara.cards().at(-1))).toContain("ask without my name");
    }
    await amara.says("I need an ally");
    expect(amara.cards().at(-1)?.actions).toContainEqual(
      expect.objectContaining({ title: "Ask without my name", verb: "relay.door" }),
    );
  });

  test("what can be promised, and what cannot, can be read in chat", async () => {
    expect((await amara.presses({ verb: "relay.promise" })).type).toBe(
      "application/vnd.microsoft.card.adaptive",
    );
  });

  test("it is not for HR, who reaches no case by any way", async () => {
    const elena = chatOf(product, connector, "elena");
    await elena.says("ask without my name");
    expect(JSON.stringify(elena.cards().at(-1))).toContain("not open to people in HR");
  });

  test.each(onlyInTab)("%s is not done in chat, whatever a button carries", async (verb) => {
    const caseId = await relayWalkIn(product).sent();
    const before = JSON.stringify(await product.all("cases"));
    const input = { code: CODE, caseId, ask: "amplification", words: WORDS };
    const answer = await amara.presses({ verb, ...input });
    expect(answer.type).toBe("application/vnd.microsoft.activity.message");
    expect(answer.text).toContain("That is not done in chat");
    expect(answer.text).not.toContain(WORDS);
    expect(JSON.stringify(await product.all("cases"))).toBe(before);
  });

  test("of all that is done without a name, only the promise and the way to the tab are done in chat", () => {
    const inChat = [...verbs.values()].filter(
      ({ name, withoutName, onlyInTab }) => !onlyInTab && (withoutName || name === "relay.door"),
    );
    expect(inChat.map(({ name }) => name).sort()).toEqual(["relay.door", "relay.promise"]);
    expect(onlyInTab).toEqual(
      expect.arrayContaining(["relay.ask", "relay.preview", "relay.send", "relay.look", "relay.write"]),
    );
  });

  describe("a private ping", () => {
    const pings = () => amara.cards().filter((card) => card.fallbackText === "You have an update in Ally");
    const briefed = async (ping: boolean) => {
      const walk = relayWalkIn(product);
      const caseId = await walk.claimed({ request: { ping } });
      await product.does("chloe", "relay.brief", { caseId, brief: "It could be anybody.", ten: true });
      return walk;
    };

    test("comes at a fixed time, in the words of every other update, and leads to the person's own page", async () => {
      const walk = await briefed(true);
      expect(pings()).toEqual([]);
      await walk.release();
      expect(pings()).toHaveLength(1);
      expect(pings()[0]).toMatchObject({ actions: [{ verb: "page.mine", data: { verb: "page.mine" } }] });
    });

    test("comes to nobody who did not ask for it", async () => {
      await (await briefed(false)).release();
      expect(pings()).toEqual([]);
    });

    test("is asked for later, or ended, by code", async () => {
      const walk = await briefed(false);
      await walk.by("amara", "relay.ping", { ping: true });
      await walk.release();
      expect(pings()).toHaveLength(1);
      await walk.by("amara", "relay.ping", { ping: false });
      await product.does("chloe", "relay.reply", {
        caseId: (await walk.caseOf()).pk,
        words: "One question.",
      });
      await walk.release();
      expect(pings()).toHaveLength(1);
    });

    test("is gone with the request: where it went can be opened by nobody", async () => {
      const walk = await briefed(true);
      await walk.by("amara", "relay.withdraw");
      await product.deliverer.settled();
      expect(await product.all("cases", "private-ping")).toEqual([]);
      expect(await product.all("vault", "case-key")).toEqual([]);
      await product.clock.pass(3);
      expect(pings()).toEqual([]);
    });
  });
});
