import type { OutboxDoc } from "../../../api/core/notice";
import { createContacts } from "../../../api/host/telling/contacts";
import { triedAgainAt, type Unreachable } from "../../../api/host/telling/tried-again-at";
import { type Chat, chatOf } from "../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../bot/fake-connector";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";

const WHY = "Ally is here, and here is why";
const AMARA = personIdOf("amara");

describe("somebody whom Teams says is not there", () => {
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

  let count = 0;
  const happens = async () => {
    count += 1;
    const notice = { to: "person", personId: AMARA, verb: "page.mine", input: {} } as const;
    const dueAt = product.clock.now().toISOString();
    const doc: OutboxDoc = { id: `n${count}`, pk: "case-1", kind: "notice", notice, dueAt, tries: 0 };
    await product.store.commit("cases", "case-1", [{ op: "create", doc }]);
    await product.deliverer.sweep();
  };
  const updates = () =>
    amara.cards().filter((card) => card.fallbackText === "You have an update in Ally").length;
  const whys = () => amara.cards().filter((card) => JSON.stringify(card).includes(WHY)).length;
  const away = (status: number) => connector.answersTo.set("chat-amara", { status });
  const back = () => connector.answersTo.clear();
  const tries = () => connector.asked.filter((path) => path.includes("chat-amara")).length;

  test("is tried again, a day later for 403, and then hears what there is, without having written", async () => {
    away(403);
    await happens();
    expect(updates()).toBe(0);
    back();
    await product.clock.pass(2);
    expect(updates()).toBe(1);
    expect(await product.all("cases", "notice")).toEqual([]);
  });

  test("is tried again within an hour or two for 404, which Teams also says while it moves a conversation", async () => {
    away(404);
    await happens();
    back();
    await product.clock.pass(1 / 12);
    expect(updates()).toBe(1);
  });

  test("is left in peace until then: what happens meanwhile is put by, and is one update in the end", async () => {
    away(403);
    await happens();
    const asked = tries();
    for (let time = 0; time < 5; time += 1) await happens();
    expect(tries()).toBe(asked);
    back();
    await product.clock.pass(3);
    expect(updates()).toBe(1);
  });

  test("is let go after three months, and until then tried ever more rarely", async () => {
    away(403);
    await happens();
    await product.clock.pass(120);
    expect(tries()).toBeLessThan(10);
    expect(await product.contacts.knows(AMARA)).toBe(false);
  });

  test.each<[string, (chat: Chat) => Promise<unknown>]>([
    ["writes", (chat) => chat.says("help")],
    ["presses a button", (chat) => chat.presses({ verb: "page.mine" })],
    ["has Ally installed anew", (chat) => chat.send({ type: "installationUpdate", action: "add" })],
    ["adds Ally", (chat) => chat.install()],
  ])(
    "is there again as soon as they do anything in their chat: who %s hears of the next thing",
    async (_what, does) => {
      away(403);
      await happens();
      back();
      await does(amara);
      const before = updates();
      await happens();
      expect(updates() + Number(before > 0)).toBeGreaterThan(0);
      await product.clock.pass(1);
      expect(updates()).toBeGreaterThan(before);
    },
  );

  test("is there again in every process at once: none remembers beside the store", async () => {
    const other = createContacts(product.store, product.keys, product.clock);
    const address = (await product.contacts.find(AMARA)) ?? "";
    await other.forget(AMARA);
    expect(await product.contacts.remember(AMARA, address)).toBe(true);
    await other.notThere(AMARA, "http 403");
    expect((await product.contacts.reach(AMARA))?.until).toBeDefined();
    expect(await other.remember(AMARA, address)).toBe(false);
    expect(await product.contacts.reach(AMARA)).toEqual({ address });
  });

  test("who removes Ally is not written to, and hears why again when they add it", async () => {
    await amara.send({ type: "installationUpdate", action: "remove" });
    expect(await product.contacts.knows(AMARA)).toBe(false);
    expect(whys()).toBe(1);
    await amara.send({ type: "installationUpdate", action: "add" });
    await amara.install();
    expect(whys()).toBe(2);
  });

  test("who presses a button in a chat that Ally had forgotten is remembered", async () => {
    await product.contacts.forget(AMARA);
    await amara.presses({ verb: "page.mine" });
    expect(await product.contacts.find(AMARA)).toContain("chat-amara");
  });

  test("of two activities that bring the first address at the same moment, one is answered with why", async () => {
    const kim = chatOf(product, connector, "kim");
    await Promise.all([kim.send({ type: "installationUpdate", action: "add" }), kim.install()]);
    expect(kim.cards().filter((card) => JSON.stringify(card).includes(WHY))).toHaveLength(1);
  });

  test("waits longer each time, by what Teams said, and not for ever", () => {
    const days = (reason: string) => {
      const waits: number[] = [];
      let now = START;
      let unreachable: Unreachable | undefined;
      for (;;) {
        unreachable = triedAgainAt(unreachable, reason, now);
        if (unreachable === undefined) return waits;
        const next = new Date(unreachable.until);
        waits.push(Math.round((next.getTime() - now.getTime()) / 3_600_000));
        now = next;
      }
    };
    expect(days("http 403")).toEqual([24, 72, 168, 720, 720, 720]);
    expect(days("http 404")).toEqual([1, 6, 24, 72, 168, 720, 720, 720]);
    expect(days("http 410").at(0)).toBe(1);
  });
});
