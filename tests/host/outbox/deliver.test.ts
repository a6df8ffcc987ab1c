import type { OutboxDoc } from "../../../api/core/notice";
import { createDeliverer, type DelivererOptions } from "../../../api/host/outbox/deliver";
import { retryDelay } from "../../../api/host/outbox/retry-delay";
import type { Tell } from "../../../api/host/telling/tell";
import { type Chat, chatOf } from "../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../bot/fake-connector";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";
import { keepIn } from "../../kit/react-in";

/** Amara wants to hear of each offer at once. */
const REQUEST = {
  ask: "policy",
  need: "Write a proposal on core hours with me.",
  kind: "one-off",
  tellAtOnce: true,
};

describe("a notice that was promised", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let amara: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    product = await openProduct();
    amara = chatOf(product, connector, "amara");
    await amara.install();
    connector.sent.length = 0;
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const updates = () =>
    amara.cards().filter((card) => card.fallbackText === "You have an update in Ally").length;
  const waiting = () => product.all<OutboxDoc>("cases", "notice");

  /** The product's outbox with a clock and a try of the test's own. */
  const deliverer = (tell: Tell, change: Partial<DelivererOptions> = {}) =>
    createDeliverer({
      store: product.store,
      clock: product.clock,
      log: product.log,
      random: () => 0.5,
      keep: keepIn(product, tell),
      laneOf: (_notice, pk) => pk,
      leavesNothing: () => false,
      ...change,
    });
  const promise = async (id: string, change: Partial<OutboxDoc> = {}) => {
    const notice = { to: "person", personId: personIdOf("amara"), verb: "page.mine", input: {} } as const;
    const doc: OutboxDoc = {
      id,
      pk: "case-1",
      kind: "notice",
      notice,
      dueAt: START.toISOString(),
      tries: 0,
      ...change,
    };
    await product.store.commit("cases", "case-1", [{ op: "create", doc }]);
  };

  test("is kept at once", async () => {
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await product.deliverer.settled();
    expect(updates()).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  test("for somebody who never met Ally is let go: the tab shows it", async () => {
    const { caseId } = await product.does("kim", "cases.open", REQUEST);
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await product.deliverer.settled();
    expect(await waiting()).toEqual([]);
    expect(product.lines.join()).toContain("no address");
  });

  test("waits as long as it was told to", async () => {
    await promise("n1");
    await deliverer(async () => ({ reason: "http 429", retryAfterMs: 7_000 })).sweep();
    expect(await waiting()).toMatchObject([
      { tries: 1, dueAt: new Date(START.getTime() + 7_000).toISOString() },
    ]);
  });

  test("without being told, waits longer each time, with jitter, and never more than an hour", () => {
    const waits = [1, 2, 3, 4, 8, 11].map((tries) => retryDelay(tries, 0.999));
    expect(waits).toEqual([9990, 19980, 39960, 79920, 1278720, 3596400]);
    expect(retryDelay(5, 0)).toBe(1000);
    expect(retryDelay(5, 0.25)).toBe(40_000);
  });

  test("is tried twelve times, then lies with the undelivered, where a lead sees it and has it tried again", async () => {
    await promise("n1");
    let tries = 0;
    const failing = deliverer(async () => {
      tries += 1;
      return { reason: "http 500" };
    });
    for (let round = 0; round < 15; round += 1) {
      await failing.sweep();
      await product.clock.pass(0);
      for (const doc of await waiting()) {
        const stored = await product.store.read<OutboxDoc>("cases", doc.pk, doc.id);
        if (stored === undefined) continue;
        const due = { ...stored.doc, dueAt: START.toISOString() };
        await product.store.commit("cases", doc.pk, [{ op: "replace", doc: due, ifMatch: stored.etag }]);
      }
    }
    expect(tries).toBe(12);
    expect(await waiting()).toEqual([]);
    const seen = await product.as("farid", "delivery.letters");
    expect(seen).toMatchObject({ ok: true, data: { letters: [{ to: "person", reason: "http 500" }] } });
    expect(JSON.stringify(seen)).not.toContain(personIdOf("amara"));
    expect(await product.as("amara", "delivery.letters")).toMatchObject({
      ok: false,
      refusal: { code: "may-not" },
    });

    expect(await product.does("farid", "delivery.retry")).toEqual({ count: 1 });
    await product.deliverer.sweep();
    expect(updates()).toBe(1);
    expect(await product.does("farid", "delivery.letters")).toEqual({ letters: [] });
  });

  test("is sent once when two machines sweep at the same moment", async () => {
    for (let number = 0; number < 20; number += 1) await promise(`n${number}`);
    const told: string[] = [];
    const machine = () => deliverer(async ({ personId }) => `${told.push(personId)}`);
    await Promise.all([machine().sweep(), machine().sweep(), machine().sweep()]);
    expect(told).toHaveLength(20);
    expect(await waiting()).toEqual([]);
  });

  test("not due yet is left to whoever just committed it", async () => {
    await promise("n1", { dueAt: new Date(START.getTime() + 1).toISOString() });
    const told: string[] = [];
    await deliverer(async ({ personId }) => `${told.push(personId)}`).sweep();
    expect(told).toEqual([]);
  });

  test("whose delivery breaks in a way nobody foresaw is tried again, and the log says nothing of it", async () => {
    await promise("n1");
    await deliverer(async () => {
      throw new Error("about Amara Okafor");
    }).sweep();
    expect(await waiting()).toMatchObject([{ tries: 1 }]);
    expect(product.lines.join()).not.toContain("Amara");
  });

  test("of points credits a unit once, however often it is delivered", async () => {
    const source = { type: "case", ref: "case-1", role: "ally", revision: 0 };
    const notice = {
      to: "season",
      seasonId: "2026",
      unit: "Finance",
      points: 4,
      source,
      at: START.toISOString(),
      contributorId: personIdOf("ben"),
      callerId: personIdOf("amara"),
      sameUnit: false,
    } as const;
    const pk = "case-1";
    for (let time = 0; time < 3; time += 1) {
      const doc: OutboxDoc = {
        id: `credit-${time}`,
        pk,
        kind: "notice",
        notice,
        dueAt: START.toISOString(),
        tries: 0,
      };
      await product.store.commit("cases", pk, [{ op: "create", doc }]);
      await product.deliverer.sweep();
    }
    expect(await product.all("seasons", "entry")).toHaveLength(1);
    expect(await product.all("vault", "points-key")).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });
});
