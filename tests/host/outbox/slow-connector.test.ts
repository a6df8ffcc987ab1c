import type { OutboxDoc } from "../../../api/core/notice";
import { inLanes } from "../../../api/host/outbox/in-lanes";
import { boundSends } from "../../../bot/bound-sends";
import { type Chat, chatOf } from "../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../bot/fake-connector";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";

const HOUR_MS = 3_600_000;

describe("a connector that is busy, silent or away", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  const chats: Record<string, Chat> = {};
  const open = async (sendWithinMs?: number) => {
    product = await openProduct(sendWithinMs === undefined ? {} : { sendWithinMs });
    for (const key of ["amara", "ben", "lea"]) {
      chats[key] = chatOf(product, connector, key);
      await chats[key]?.install();
    }
    connector.asked.length = 0;
  };
  beforeEach(async () => {
    connector = await openFakeConnector();
  });
  afterEach(async () => {
    connector.answersTo.clear();
    await connector.close();
    await product.close();
  });

  const promise = async (key: string, id = `for-${key}`) => {
    const notice = { to: "person", personId: personIdOf(key), verb: "page.mine", input: {} } as const;
    const dueAt = START.toISOString();
    const doc: OutboxDoc = { id, pk: "case-1", kind: "notice", notice, dueAt, tries: 0 };
    await product.store.commit("cases", "case-1", [{ op: "create", doc }]);
  };
  const waiting = () => product.all<OutboxDoc>("cases", "notice");
  const updates = (key: string) =>
    chats[key]?.cards().filter((card) => card.fallbackText === "You have an update in Ally").length;

  test("that says to wait is asked once: the notice waits as it was told, and nobody with it", async () => {
    await open();
    connector.answersTo.set("chat-amara", { status: 429, headers: { "retry-after": "40" } });
    for (const key of ["amara", "ben", "lea"]) await promise(key);
    await product.deliverer.sweep();
    expect(connector.asked.filter((path) => path.includes("chat-amara"))).toHaveLength(1);
    expect([updates("ben"), updates("lea")]).toEqual([1, 1]);
    const left = await waiting();
    expect(left).toMatchObject([{ id: "for-amara", tries: 1 }]);
    expect(new Date(left[0]?.dueAt ?? "").getTime() - product.clock.now().getTime()).toBe(40_000);
  });

  test.each([500, 502, 503, 504])(
    "that answers %i is asked once, and again by the outbox alone",
    async (status) => {
      await open();
      connector.answersTo.set("chat-amara", { status });
      await promise("amara");
      await product.deliverer.sweep();
      expect(connector.asked).toHaveLength(1);
      expect(await waiting()).toMatchObject([{ tries: 1 }]);
    },
  );

  test("that is silent is given up after some seconds, and asked again later", async () => {
    await open(50);
    connector.answersTo.set("chat-amara", { status: "silent" });
    await promise("amara");
    await product.deliverer.sweep();
    expect(await waiting()).toMatchObject([{ tries: 1 }]);
    expect(product.lines.join()).toContain("too slow");
  });

  test("that is silent towards one keeps nobody else from hearing", async () => {
    await open(HOUR_MS);
    connector.answersTo.set("chat-amara", { status: "silent" });
    for (const key of ["amara", "ben", "lea"]) await promise(key);
    const sweep = product.deliverer.sweep();
    while (updates("ben") !== 1 || updates("lea") !== 1) await new Promise(setImmediate);
    expect(updates("amara")).toBe(0);
    await product.stop();
    await sweep;
  });

  test("that is silent does not keep the product from stopping, and the notice stays", async () => {
    await open(HOUR_MS);
    connector.answersTo.set("chat-amara", { status: "silent" });
    await promise("amara");
    const sweep = product.deliverer.sweep();
    while (connector.asked.length === 0) await new Promise(setImmediate);
    await product.stop();
    await sweep;
    expect(await waiting()).toMatchObject([{ id: "for-amara", tries: 1 }]);
    await promise("ben");
    await product.deliverer.sweep();
    expect(updates("ben")).toBe(0);
  });

  test("one person's two notices are told one after the other, so that they hear once a day", async () => {
    await open();
    await promise("amara", "one");
    await promise("amara", "two");
    await product.deliverer.sweep();
    expect(updates("amara")).toBe(1);
    expect(await waiting()).toEqual([]);
  });
});

describe("work in lanes", () => {
  test("is done in order within a lane, at the same time in different ones, and never in too many", async () => {
    const done: string[] = [];
    let now = 0;
    let most = 0;
    const things = ["a1", "a2", "b1", "c1", "d1", "a3", "b2"];
    await inLanes(
      things,
      (thing) => thing[0] ?? "",
      3,
      async (thing) => {
        now += 1;
        most = Math.max(most, now);
        await new Promise(setImmediate);
        done.push(thing);
        now -= 1;
      },
    );
    expect([...done].sort()).toEqual([...things].sort());
    for (const lane of "abcd")
      expect(done.filter((thing) => thing.startsWith(lane))).toEqual(
        things.filter((thing) => thing.startsWith(lane)),
      );
    expect(most).toBe(3);
  });
});

describe("the SDK's own retries", () => {
  test("cannot come back by another name: then no message is sent at all", () => {
    const pipeline = { removePolicy: () => [], addPolicy: () => undefined };
    expect(() => boundSends({ client: { pipeline } }, 1)).toThrow("defaultRetryPolicy");
  });
});
