import type { OutboxDoc } from "../../../../api/core/notice";
import { chatOf } from "../../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../../bot/fake-connector";
import { openProduct, type TestProduct } from "../../../kit/product";
import { ANONYMOUS, CODE, type RelayWalk, relayWalkIn } from "../../../kit/relay-walk";

const OTHER_CODE = "ABCDEF0123456789";

describe("R9: how often it rings tells nothing of how much was written", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let walk: RelayWalk;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    walk = relayWalkIn(product);
    for (const key of ["amara", "ben", "chloe"]) await chatOf(product, connector, key).install();
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const rings = (key: string) =>
    connector.sent.filter(
      ({ path, activity }) =>
        path.includes(`chat-${key}`) &&
        activity.summary === "You have an update in Ally" &&
        activity.text === undefined,
    ).length;
  /** How often it rings at the next release. */
  const atRelease = async (key: string) => {
    await product.deliverer.settled();
    const before = rings(key);
    await walk.release();
    return rings(key) - before;
  };
  const withPing = { request: { ...ANONYMOUS, ping: true } };

  test.each([1, 10])(
    "%i replies of a volunteer before a release ring once at the caller's",
    async (replies) => {
      const caseId = await walk.claimed(withPing);
      await walk.release();
      for (let number = 0; number < replies; number += 1)
        await product.does("chloe", "relay.reply", { caseId, words: `Reply ${number}.` });
      const pings = (await product.all<OutboxDoc>("cases", "notice")).filter(
        ({ notice }) => notice.to === "ping",
      );
      expect(pings).toHaveLength(1);
      expect(await atRelease("amara")).toBe(1);
      expect(await atRelease("amara")).toBe(0);
    },
  );

  test("two cases of one caller ring once", async () => {
    const first = await walk.claimed(withPing);
    const second = await walk.claimed({ ...withPing, code: OTHER_CODE, volunteer: "daniel" });
    await walk.release();
    await product.does("chloe", "relay.reply", { caseId: first, words: "Hello." });
    await product.does("daniel", "relay.reply", { caseId: second, words: "Hello." });
    expect(await atRelease("amara")).toBe(1);
  });

  test("the next release rings again: nothing is lost", async () => {
    const caseId = await walk.claimed(withPing);
    await walk.release();
    for (const words of ["One.", "Two."]) {
      await product.does("chloe", "relay.reply", { caseId, words });
      expect(await atRelease("amara")).toBe(1);
    }
  });

  test("ten messages of the caller before a release ring once at an ally's who hears of everything at once", async () => {
    await product.does("ben", "people.updates", { pace: "at-once" });
    await walk.paired();
    await walk.release();
    for (let number = 0; number < 10; number += 1)
      await walk.by("amara", "relay.write", { words: `Message ${number}.`, to: "ally" }, CODE);
    expect(await atRelease("ben")).toBe(1);
  });
});
