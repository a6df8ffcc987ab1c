import { join } from "node:path";
import { openSqlite } from "../../api/store/sqlite";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { CODE, type RelayWalk, relayWalkIn, WORDS } from "../kit/relay-walk";
import { type Channel, channelOf, TEAM } from "./channel";
import { chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";
const SENTENCE = "application/vnd.microsoft.activity.message";
const NOT_THERE = "This request is not here for you.";

describe("R116: in the volunteers' channel", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let channel: Channel;
  let walk: RelayWalk;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    channel = channelOf(product, connector);
    walk = relayWalkIn(product);
    await channel.says("farid", "volunteers meet here");
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const look = (caseId: string) => ({ verb: "relay.waiting", caseId });
  const shared = () => JSON.stringify([...channel.posts(), ...channel.updates()]);

  test("a request that waits is said once, at a release, with nothing but that it waits and since which day", async () => {
    await walk.by("amara", "relay.send", { ask: "amplification", words: WORDS });
    await product.deliverer.settled();
    expect(channel.posts()).toEqual([]);
    await walk.release();
    expect(channel.posts()).toHaveLength(1);
    const [post] = channel.posts();
    expect(post?.body).toEqual([
      expect.objectContaining({ text: "An anonymous request waits for a volunteer." }),
      expect.objectContaining({
        text: "It has been waiting since 2 November 2026. Each volunteer sees alone what kind it is.",
      }),
    ]);
    for (const word of [WORDS, CODE, "heard", "English", "Claim", "Amara", personIdOf("amara")])
      expect(shared()).not.toContain(word);
    expect(connector.sent.at(-1)?.activity.summary).toBe("You have an update in Ally");
  });

  test("each volunteer is drawn a view of their own, by the id Teams knows them by", async () => {
    await chatOf(product, connector, "chloe").install();
    await walk.sent();
    const { refresh } = channel.posts()[0] as { refresh: { action: object; userIds: string[] } };
    expect(refresh.action).toMatchObject({ type: "Action.Execute", verb: "relay.waiting" });
    const others = ["daniel", "priya"].map((key) => `8:orgid:${personIdOf(key)}`);
    expect([...refresh.userIds].sort()).toEqual(["29:chloe", ...others].sort());
  });

  test("what one volunteer is shown is answered to that one alone, and written into no message", async () => {
    const caseId = await walk.sent({ request: { language: "pl" } });
    const before = connector.sent.length;
    const view = await channel.at("chloe").presses(look(caseId));
    expect(view.type).toBe(ADAPTIVE);
    for (const words of ["Make my ideas heard", "Polish", "since today", "Claim", "I have a conflict"])
      expect(view.text).toContain(words);
    expect(view.text).not.toContain(WORDS);
    expect(view.value).toMatchObject({ refresh: { action: { verb: "relay.waiting" } } });
    expect(connector.sent).toHaveLength(before);
  });

  test("a passer-by, HR and a case that was never there are answered alike; who stepped aside is thanked", async () => {
    const caseId = await walk.sent();
    await channel.at("daniel").presses({ verb: "relay.conflict", caseId });
    const answers = await Promise.all(
      ["kim", "ben", "elena", "amara"].map((key) => channel.at(key).presses(look(caseId))),
    );
    const never = await channel.at("chloe").presses(look("0".repeat(32)));
    for (const answer of answers) expect(answer).toEqual(never);
    expect(never).toMatchObject({ type: SENTENCE });
    expect(never.text).toContain(NOT_THERE);
    expect((await channel.at("daniel").presses(look(caseId))).text).toContain("You no longer see this one");
  });

  test.each([
    ["a volunteer", { hideFrom: [personIdOf("daniel")] }],
    ["a unit with a volunteer in it", { hideUnits: ["sales"] }],
  ])(
    "what a caller keeps from %s is not said there: the others hear in their own chats",
    async (_whom, request) => {
      const chloe = chatOf(product, connector, "chloe");
      await chloe.install();
      const caseId = await walk.sent({ request });
      await product.clock.pass(1);
      expect(channel.posts()).toEqual([]);
      expect(chloe.cards().at(-1)).toMatchObject({ fallbackText: "You have an update in Ally" });
      expect((await channel.at("daniel").presses(look(caseId))).text).toContain(NOT_THERE);
    },
  );

  test("the list of who is drawn a view is the same whoever stepped aside", async () => {
    const caseId = await walk.sent();
    await channel.at("daniel").presses({ verb: "relay.conflict", caseId });
    await product.clock.pass(3);
    const ids = (card: unknown) => (card as { refresh: { userIds: string[] } }).refresh.userIds;
    expect(ids(channel.updates().at(-1))).toEqual(ids(channel.posts()[0]));
  });

  test("one who claims it reads on in the tab, and everybody else that somebody looks after it", async () => {
    const caseId = await walk.sent();
    const claimed = await channel.at("chloe").presses({ verb: "relay.claim", caseId });
    expect(claimed.text).toContain("This request is yours to look after");
    expect(claimed.value).toMatchObject({
      actions: [{ type: "Action.OpenUrl", url: `https://teams.example/${personIdOf("chloe")}/relay.desk` }],
    });
    expect(claimed.text).not.toContain(WORDS);
    expect(channel.updates()).toEqual([]);
    await walk.release();
    const [update] = channel.updates();
    expect(update?.body).toEqual([expect.objectContaining({ text: "Somebody looks after this one." })]);
    expect(update).not.toHaveProperty("actions");
    expect(update).not.toHaveProperty("refresh");
    expect(shared()).not.toContain("Chloe");
    expect((await channel.at("daniel").presses(look(caseId))).text).toContain(NOT_THERE);
    const chloes = await channel.at("chloe").presses(look(caseId));
    expect(chloes.text).toContain("This request is yours to look after");
  });

  test("one who has a conflict no longer sees it, and the message stays as it is for the others", async () => {
    const caseId = await walk.sent();
    const gone = await channel.at("daniel").presses({ verb: "relay.conflict", caseId });
    expect(gone.text).toContain("You no longer see this one");
    expect(gone.text).toContain("Thank you for saying so.");
    await walk.release();
    expect(channel.updates()).toEqual([]);
    expect((await channel.at("priya").presses(look(caseId))).text).toContain("Claim");
  });

  test("when its volunteer steps aside it waits again in the same message, and no second one is posted", async () => {
    const caseId = await walk.claimed();
    await walk.release();
    await channel.at("chloe").presses({ verb: "relay.conflict", caseId });
    await walk.release();
    expect(channel.posts()).toHaveLength(1);
    expect(channel.updates().map(({ fallbackText }) => fallbackText)).toEqual([
      "Somebody looks after this one.",
      "An anonymous request waits for a volunteer.",
    ]);
  });

  test("after two working days without a volunteer it is not posted twice", async () => {
    await walk.sent();
    await product.clock.pass(4);
    expect(channel.posts()).toHaveLength(1);
    expect(channel.updates().length).toBeGreaterThan(0);
  });

  test("when its caller takes it back it waits no longer, and nothing of the message is kept", async () => {
    await walk.sent();
    expect(await product.all("cases", "posted")).toHaveLength(1);
    await walk.by("amara", "relay.withdraw");
    await walk.release();
    expect(channel.updates().map(({ fallbackText }) => fallbackText)).toEqual([
      "Somebody looks after this one.",
    ]);
    expect(await product.all("cases", "posted")).toEqual([]);
  });

  test("a message somebody deleted is no trouble, and is not posted anew", async () => {
    await walk.claimed();
    connector.answers.push({ status: 404 });
    await walk.release();
    expect(await product.all("cases", "notice")).toEqual([]);
    expect(channel.posts()).toHaveLength(1);
  });

  test("no log line names a case, a channel or a person", async () => {
    const caseId = await walk.claimed();
    await walk.release();
    for (const word of [caseId, CODE, "19:", "sent-", personIdOf("chloe"), WORDS])
      expect(product.lines.join()).not.toContain(word);
  });

  describe("a lead", () => {
    test("makes a channel the volunteers' own, and Ally says in it what will be said there", () => {
      expect(channel.replies().map((card) => JSON.stringify(card))).toEqual([
        expect.stringContaining("that one waits and since which day, and nothing else"),
      ]);
    });

    test("turns it off where it was set, or from the chat with Ally; then nothing is posted", async () => {
      await channel.says("farid", "volunteers do not meet here");
      expect(JSON.stringify(channel.replies().at(-1))).toContain("Ally posts in no channel");
      await channel.says("farid", "volunteers meet here");
      const farid = chatOf(product, connector, "farid");
      await farid.says("volunteers channel");
      expect(JSON.stringify(farid.cards().at(-1))).toContain("Stop posting there");
      await farid.presses({ verb: "programme.channel", off: true });
      expect(await product.all("programme", "volunteers-channel")).toEqual([]);
      await walk.sent();
      expect(channel.posts()).toEqual([]);
    });

    test("who turns it off leaves no message behind that says something waits for ever", async () => {
      await walk.claimed();
      await channel.says("farid", "volunteers do not meet here");
      await walk.release();
      expect(channel.updates().map(({ fallbackText }) => fallbackText)).toEqual([
        "Somebody looks after this one.",
      ]);
    });

    test("is the only one who can: anybody else is told where to talk with Ally alone", async () => {
      const other = channelOf(product, connector, "19:other@thread.tacv2");
      for (const key of ["chloe", "elena", "kim"]) {
        await other.says(key, "volunteers meet here");
        await other.says(key, "volunteers do not meet here");
        expect((await other.at(key).presses({ verb: "programme.channel", off: true })).type).toBe(SENTENCE);
      }
      expect(new Set(other.replies().map((card) => card.fallbackText))).toEqual(
        new Set(["Ally talks with people one to one"]),
      );
      await walk.sent();
      expect([channel.posts().length, other.posts().length]).toEqual([1, 0]);
    });

    test("writes anything else there, and hears what everybody hears", async () => {
      for (const words of ["my allyships", "anonymous requests", "unclaimed requests", "help"])
        await channel.says("farid", words);
      expect(
        channel
          .replies()
          .slice(1)
          .map((card) => card.fallbackText),
      ).toEqual(Array(4).fill("Ally talks with people one to one"));
    });

    test("cannot make a group chat or somebody's own chat the volunteers' channel", async () => {
      const conversation = { id: "19:group@thread.v2", conversationType: "groupChat", tenantId: "tenant" };
      const group = chatOf(product, connector, "farid", { conversation });
      await group.says("<at>Ally</at> volunteers meet here");
      expect(JSON.stringify(connector.sent.at(-1))).toContain("one to one");
      const place = JSON.stringify({ serviceUrl: connector.serviceUrl, conversation: { id: "chat-kim" } });
      expect(await product.as("farid", "programme.channel", { place })).toMatchObject({ ok: false });
      await walk.sent();
      expect(channel.posts()).toHaveLength(1);
    });
  });

  test("where it is, is kept sealed, and forgotten when Ally is removed from its team", async () => {
    const engine = openSqlite({ file: join(product.folder, "alongside.sqlite"), now: product.clock.now });
    const rows = JSON.stringify((await engine.query("programme", { limit: 1000 })).items);
    await engine.close();
    expect(rows).toContain("volunteers-channel");
    expect(rows).not.toContain("19:volunteers");
    const leaves = (team: string) =>
      channel.at("farid").send({
        type: "conversationUpdate",
        membersRemoved: [{ id: "28:ally" }],
        channelData: { team: { id: team } },
      });
    await leaves("19:another@thread.tacv2");
    expect(await product.all("programme", "volunteers-channel")).toHaveLength(1);
    await leaves(TEAM);
    expect(await product.all("programme", "volunteers-channel")).toEqual([]);
  });
});
