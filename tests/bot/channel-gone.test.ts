import type { OutboxDoc } from "../../api/core/notice";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { relayWalkIn } from "../kit/relay-walk";
import { type Chat, chatOf } from "./chat";
import { type FakeConnector, openFakeConnector } from "./fake-connector";

const TEAM = "19:team@thread.tacv2";
const CHANNEL = "19:channel@thread.tacv2";

describe("the volunteers' channel that is gone", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let farid: Chat;
  let there: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    farid = chatOf(product, connector, "farid");
    await farid.install();
    there = chatOf(product, connector, "farid", {
      conversation: { id: CHANNEL, conversationType: "channel", tenantId: "tenant", isGroup: true },
      channelData: { team: { id: TEAM }, channel: { id: CHANNEL }, tenant: { id: "tenant" } },
    });
    await there.says("<at>Ally</at> volunteers meet here");
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const isSet = async () => (await product.does<{ set: boolean }>("farid", "programme.channel")).set;
  const event = (eventType: string, more: object = {}) =>
    there.send({
      type: "conversationUpdate",
      channelData: {
        eventType,
        team: { id: TEAM },
        channel: { id: CHANNEL },
        tenant: { id: "tenant" },
        ...more,
      },
    });
  const updates = () =>
    farid.cards().filter((card) => card.fallbackText === "You have an update in Ally").length;
  const toldOnce = async () => {
    await product.clock.pass(2);
    expect(updates()).toBe(1);
    await product.clock.pass(3);
    expect(updates()).toBe(1);
    expect(await product.all<OutboxDoc>("programme", "notice")).toEqual([]);
  };

  test("is there as long as nothing happens to it", async () => {
    expect(await isSet()).toBe(true);
    await event("channelDeleted", { channel: { id: "19:another@thread.tacv2" } });
    await event("channelRenamed");
    await event("teamDeleted", { team: { id: "19:another-team@thread.tacv2" } });
    expect(await isSet()).toBe(true);
  });

  test.each(["channelDeleted", "teamDeleted"])(
    "because of %s is forgotten, and a lead is told once",
    async (eventType) => {
      await event(eventType);
      await event(eventType);
      expect(await isSet()).toBe(false);
      await toldOnce();
    },
  );

  test.each([403, 404])("as a post finds out by %i is forgotten, and a lead is told once", async (status) => {
    connector.answersTo.set(encodeURIComponent(CHANNEL), { status });
    await relayWalkIn(product).sent();
    expect(await isSet()).toBe(false);
    await toldOnce();
  });

  test("because Ally was removed from its team is forgotten, and a lead is told once", async () => {
    await there.send({ type: "conversationUpdate", membersRemoved: [{ id: "28:ally" }] });
    expect(await isSet()).toBe(false);
    await toldOnce();
    expect(await product.contacts.knows(personIdOf("farid"))).toBe(true);
  });
});
