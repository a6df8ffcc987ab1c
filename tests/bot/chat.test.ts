import { StoreAway } from "../../api/core/store-away";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

/** As the form posts it, with the box ticked by which the caller hears of each offer at once. */
const REQUEST = {
  verb: "cases.open",
  ask: "amplification",
  need: "Credit me on Tuesday.",
  kind: "one-off",
  tellAtOnce: "true",
};

describe("R113: in chat with Ally", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let amara: Chat;
  let ben: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    amara = chatOf(product, connector, "amara");
    ben = chatOf(product, connector, "ben");
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const titles = (chat: Chat) => chat.cards().map((card) => (card.body as { text: string }[])[0]?.text);
  const caseIdIn = (text: string) => /"caseId":"([0-9a-f]{32})"/.exec(text)?.[1] ?? "";

  test("R102: the first thing anybody hears is why, once, and nothing is asked", async () => {
    await amara.install();
    await amara.install();
    expect(titles(amara)).toEqual(["Ally is here, and here is why"]);
    expect(JSON.stringify(amara.cards())).not.toContain("Input.");
  });

  test("where the chat's window forgets, as the Playground's does, Ally says why each time it is opened", async () => {
    const other = await openProduct({ bot: { kind: "this-machine", forgetful: true } });
    const chat = chatOf(other, connector, "lea");
    await chat.install();
    await chat.install();
    expect(titles(chat)).toEqual(["Ally is here, and here is why", "Ally is here, and here is why"]);
    await other.close();
  });

  test("R102: somebody who writes before Ally was installed for them hears why first, then gets what they asked for", async () => {
    await amara.says("I need an ally");
    await amara.says("I need an ally");
    expect(titles(amara)).toEqual(["Ally is here, and here is why", "Before you ask", "Before you ask"]);
  });

  test.each([
    "Be kind to your colleagues.",
    "Stand up for those who are few.",
    "Speak out against injustice.",
    "Be an ally.",
  ])("R110: of the four mottos “%s” is on the first card", async (motto) => {
    await amara.install();
    expect(JSON.stringify(amara.cards())).toContain(motto);
  });

  test("the whole journey from asking to the verdict, with buttons alone", async () => {
    await amara.install();
    await ben.install();
    const opened = await amara.presses(REQUEST);
    const caseId = caseIdIn(JSON.stringify(await product.as("amara", "page.mine")));
    expect(opened.text).toContain("Your request is open");
    await ben.says("open requests");
    expect(caseIdIn(JSON.stringify(ben.cards().at(-1)))).toBe(caseId);
    expect((await ben.presses({ verb: "cases.show", caseId })).text).toContain("Offer to help");
    await ben.presses({ verb: "cases.offer", caseId, line: "I sit in that meeting." });
    await product.deliverer.settled();

    const update = amara.cards().at(-1) as { actions: { data: object }[] };
    expect(JSON.stringify(update)).toContain("You have an update in Ally");
    const offers = await amara.presses(update.actions[0]?.data ?? {});
    expect(offers.text).toContain("I sit in that meeting.");
    await amara.presses({ verb: "cases.choose", caseId, allyId: personIdOf("ben") });
    expect((await ben.presses({ verb: "cases.answer", caseId, accept: true })).text).toContain(
      "Amara Okafor",
    );
    const terms = { goal: "My points are credited.", contact: "A message.", endOn: "2026-11-09" };
    await amara.presses({ verb: "cases.agree", caseId, ...terms });
    expect((await ben.presses({ verb: "cases.sign", caseId, version: 1 })).text).toContain("Amara Okafor");
    await amara.presses({ verb: "cases.finish", caseId });
    expect((await amara.presses({ verb: "cases.verdict", caseId, verdict: "worked" })).text).toContain(
      "Thank you for telling us",
    );
    await product.clock.pass(8);
    expect(await product.all("seasons", "entry")).toEqual([
      expect.objectContaining({ unit: "Finance", points: 4 }),
    ]);
  });

  test("a button pressed three times, or sent again by Teams, acts once", async () => {
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await amara.presses(REQUEST, "same-activity"));
    expect(answers.map(({ type }) => type)).toEqual(Array(3).fill("application/vnd.microsoft.card.adaptive"));
    expect(await product.all("cases", "case")).toHaveLength(1);
  });

  test("the preview's Send pressed three times, each press an activity of its own, is one request", async () => {
    const preview = await amara.presses({ ...REQUEST, verb: "cases.preview", hide: "" });
    const [send] = (preview.value as { actions: { data: object }[] }).actions;
    for (let time = 0; time < 3; time += 1)
      expect((await amara.presses(send?.data ?? {})).text).toContain("Your request is open");
    expect(await product.all("cases", "case")).toHaveLength(1);
    const again = await amara.presses({ ...REQUEST, verb: "cases.preview", hide: "" });
    await amara.presses((again.value as { actions: { data: object }[] }).actions[0]?.data ?? {});
    expect(await product.all("cases", "case")).toHaveLength(2);
  });

  test("a stale card is redrawn as things now are, with a sentence and no blame", async () => {
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    const stale = { verb: "cases.choose", caseId, allyId: personIdOf("ben") };
    await amara.presses(stale);
    const again = await amara.presses(stale);
    expect(again.type).toBe("application/vnd.microsoft.card.adaptive");
    expect(again.text).toContain("This has already moved on.");
    expect(again.text).toContain("You chose");
  });

  test("a form with something missing stays as it is, and says what to do", async () => {
    const answer = await amara.presses({ ...REQUEST, need: "" });
    expect(answer.type).toBe("application/vnd.microsoft.activity.message");
    expect(answer.text).toContain("Write what would help");
    expect(await product.all("cases")).toEqual([]);
  });

  test.each([
    [{}],
    [{ verb: 7 }],
    [{ verb: "cases.burn" }],
    [{ verb: "__proto__" }],
    [{ verb: "cases.show" }],
  ])("a button that carries %j is answered with a sentence", async (data) => {
    expect(await amara.presses(data)).toMatchObject({
      status: 200,
      type: "application/vnd.microsoft.activity.message",
    });
  });

  test("every update and every summary says the same content-free sentence", async () => {
    await amara.install();
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await product.deliverer.settled();
    expect(new Set(connector.sent.map(({ activity }) => activity.summary))).toEqual(
      new Set(["You have an update in Ally"]),
    );
    const update = JSON.stringify(amara.cards().at(-1));
    for (const word of ["Credit", "Ben", "offer", "Tuesday"]) expect(update).not.toContain(word);
  });

  test("R113: open requests found from the compose box put nothing but their kind into a conversation", async () => {
    await product.does("amara", "cases.open", REQUEST);
    const { body } = await ben.searches();
    expect(JSON.stringify(body)).toContain("Make my ideas heard");
    expect(JSON.stringify(body)).not.toContain("Credit me");
    expect(JSON.stringify(body)).not.toContain("Amara");
    expect(JSON.stringify((await chatOf(product, connector, "kim").searches()).body)).toContain(
      "allyship course",
    );
  });

  test("R7: where others read along, Ally shows nothing of anybody's, greets nobody and keeps no address", async () => {
    await product.does("amara", "cases.open", REQUEST);
    for (const conversationType of ["channel", "groupChat"]) {
      const conversation = {
        ...amara.base().conversation,
        conversationType,
        id: `shared-${conversationType}`,
      };
      for (const text of ["my allyships", "open requests", "I need an ally", "help", "results", ""]) {
        await amara.send({ type: "message", text: `<at>Ally</at> ${text}`, conversation });
      }
    }
    expect(connector.sent).toHaveLength(12);
    const said = JSON.stringify(
      connector.sent.map(({ activity }) => [activity.summary, activity.text, activity.attachments]),
    );
    expect(said).toContain("one to one");
    for (const word of ["Credit me", "Make my ideas heard", "Amara", "Action."])
      expect(said).not.toContain(word);
    expect(await product.contacts.find(personIdOf("amara"))).toBeUndefined();
  });

  test("somebody Teams does not vouch for by an Entra id is not acted for", async () => {
    const from = { id: "29:somebody", name: "Somebody" };
    expect(await amara.send({ type: "message", text: "I need an ally", from })).toMatchObject({
      status: 200,
    });
    expect(connector.sent.map(({ activity }) => activity.text)).toEqual([
      "Ally does not know who is asking. Sign in to Teams again and reopen this page.",
    ]);
    expect(product.lines.filter((line) => line.includes('"verb"'))).toEqual([]);
  });

  test("with the keys or the records out of reach, whoever writes is still answered, and never by a bug", async () => {
    const away = async () => {
      throw new Error("unreachable");
    };
    const keyless = await openProduct({ keys: { seal: away, open: away, ping: away } });
    const lea = chatOf(keyless, connector, "lea");
    await lea.says("open requests");
    expect(titles(lea)).toEqual(["Open requests"]);
    await keyless.close();

    const gone = async () => {
      throw new StoreAway("gone");
    };
    const storeless = await openProduct({
      around: (store) => ({ ...store, read: gone, query: gone, commit: gone }),
    });
    const kim = chatOf(storeless, connector, "kim");
    await kim.says("my allyships");
    expect(JSON.stringify(kim.cards())).toContain("cannot reach its records");
    expect((await kim.presses({ verb: "page.mine" })).text).toContain("Try again");
    expect(storeless.lines.join()).not.toContain("unexpected");
    await storeless.close();
  });

  test("where to reach somebody is kept sealed, and written again only when it changed", async () => {
    await amara.says("help");
    const commits = product.store.usage().commits;
    await amara.says("help");
    expect(product.store.usage().commits).toBe(commits);
    const [address] = (await product.all("people", "address")) as unknown as { sealed: string }[];
    expect(address?.sealed).not.toContain("chat-amara");
    expect(await product.contacts.find(personIdOf("amara"))).toContain("chat-amara");
  });
});
