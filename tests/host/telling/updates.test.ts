import { randomUUID } from "node:crypto";
import type { Notice, OutboxDoc, TellPerson } from "../../../api/core/notice";
import type { Profile, Updates } from "../../../api/core/person";
import { DEFAULT_SETTINGS, SETTINGS, type SettingsDoc } from "../../../api/core/settings";
import { speaker } from "../../../api/core/text";
import { sendHeld } from "../../../api/features/people/send-held";
import type { UpdatesDoc } from "../../../api/features/people/updates";
import { createDeliverer } from "../../../api/host/outbox/deliver";
import { registry } from "../../../api/host/registry";
import { createJustSent } from "../../../api/host/telling/just-sent";
import { createMessenger } from "../../../api/host/telling/messenger";
import { createTell } from "../../../api/host/telling/tell";
import { DeliveryFailed } from "../../../bot/delivery-failed";
import type { TeamsClient } from "../../../bot/teams-client";
import { type Chat, chatOf } from "../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../bot/fake-connector";
import { changeProfile, walkIn } from "../../kit/case-walk";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";
import { governorIn, keepIn } from "../../kit/react-in";

const { library } = registry;

const HOUR = 1 / 24;
const ALL = { verb: "page.mine" };

/** Each begins on a Monday at nine, half an hour after the programme's morning. */
describe("the updates somebody gets", () => {
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

  /** What the buttons of somebody's updates show, oldest first. */
  const shown = (chat = amara) =>
    chat
      .cards()
      .filter((card) => card.fallbackText === "You have an update in Ally")
      .map((card) => (card.actions as { data: object }[])[0]?.data);
  let count = 0;
  const promise = async (notice: Notice) => {
    count += 1;
    const doc: OutboxDoc = {
      id: `notice-${count}`,
      pk: "case-1",
      kind: "notice",
      notice,
      dueAt: START.toISOString(),
      tries: 0,
    };
    await product.store.commit("cases", "case-1", [{ op: "create", doc }]);
  };
  const about = (caseId: string, pace?: TellPerson["pace"]): TellPerson => ({
    to: "person",
    personId: personIdOf("amara"),
    verb: "cases.show",
    input: { caseId },
    ...(pace !== undefined && { pace }),
  });
  const happens = async (caseId: string, pace?: TellPerson["pace"]) => {
    await promise(about(caseId, pace));
    await product.deliverer.sweep();
  };
  const showing = (caseId: string) => ({ verb: "cases.show", caseId });
  const wishes = async (key: string, change: { updates: Updates }) => {
    const stored = await product.store.read<Profile>("people", personIdOf(key), "profile");
    const doc = { ...stored?.doc, ...change } as Profile;
    await product.store.commit("people", doc.pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
  };
  const held = () => product.all<UpdatesDoc>("people", "updates");
  const waiting = async () => [
    ...(await product.all<OutboxDoc>("cases", "notice")),
    ...(await product.all<OutboxDoc>("people", "notice")),
  ];

  test("are one a day: the first at once, the rest together the next working morning", async () => {
    for (const caseId of ["a", "b", "c", "c"]) await happens(caseId);
    expect(shown()).toEqual([showing("a")]);
    expect(await waiting()).toEqual([]);
    await product.clock.pass(1);
    expect(shown()).toEqual([showing("a"), ALL]);
    await product.clock.pass(3);
    expect(shown()).toHaveLength(2);
  });

  test("lead to the one thing there is to see, where it is one, however often it happened", async () => {
    for (const caseId of ["a", "b", "b"]) await happens(caseId);
    await product.clock.pass(1);
    expect(shown()).toEqual([showing("a"), showing("b")]);
  });

  test("that can wait for the morning do, over a weekend and a holiday", async () => {
    const doc: SettingsDoc = {
      id: SETTINGS.id,
      pk: SETTINGS.pk,
      kind: "settings",
      clocks: {},
      releases: ["10:00"],
      routes: {},
      calendar: { timeZone: "Europe/Paris", morning: "08:30", holidays: ["2026-11-09"] },
    };
    await product.store.commit("programme", SETTINGS.pk, [{ op: "create", doc }]);
    await product.clock.pass(4);
    await happens("a", "morning");
    await product.clock.pass(3);
    expect(shown()).toEqual([]);
    await product.clock.pass(1);
    expect(shown()).toEqual([showing("a")]);
  });

  test("come once a week to who asked for that, on its first morning, and sooner only if asked for one request", async () => {
    await wishes("amara", { updates: { pace: "weekly" } });
    await happens("a");
    await happens("b", "at-once");
    await product.clock.pass(2);
    await happens("c", "morning");
    await product.clock.pass(4);
    expect(shown()).toEqual([showing("b")]);
    await product.clock.pass(1);
    expect(shown()).toEqual([showing("b"), ALL]);
    await product.clock.pass(7);
    expect(shown()).toHaveLength(2);
  });

  test("come each as it happens to who asked for that, and not in their quiet hours", async () => {
    await wishes("amara", { updates: { pace: "at-once" } });
    await happens("a");
    await happens("b", "morning");
    expect(shown()).toEqual([showing("a"), showing("b")]);
    await wishes("amara", { updates: { pace: "at-once", quietHours: { from: "08:00", to: "10:30" } } });
    await happens("c");
    await product.clock.sleep(HOUR);
    expect(shown()).toHaveLength(2);
    await product.clock.sleep(HOUR);
    expect(shown()).toEqual([showing("a"), showing("b"), showing("c")]);
  });

  test("asked for at once keep to quiet hours, and then come though the person has heard today", async () => {
    await happens("a");
    await wishes("amara", { updates: { pace: "daily", quietHours: { from: "09:00", to: "10:00" } } });
    await happens("b", "at-once");
    expect(shown()).toEqual([showing("a")]);
    await product.clock.sleep(HOUR);
    expect(shown()).toEqual([showing("a"), showing("b")]);
  });

  test("that are due wait another morning when the person has heard meanwhile", async () => {
    await happens("a", "morning");
    await product.clock.sleep(0);
    await product.clock.sleep(20 * HOUR);
    await happens("b");
    expect(shown()).toEqual([showing("b")]);
    await product.clock.sleep(8 * HOUR);
    expect(shown()).toEqual([showing("b")]);
    await product.clock.sleep(20 * HOUR);
    expect(shown()).toEqual([showing("b"), showing("a")]);
  });

  test("become one when the product was down for three weeks", async () => {
    for (const caseId of ["a", "b", "c"]) await happens(caseId, "morning");
    await happens("d");
    await product.clock.sleep(21);
    expect(shown()).toEqual([showing("d"), ALL]);
  });

  test("go out once when machines run at the same moment, each day anew", async () => {
    for (const caseId of ["a", "b", "c", "d"]) await promise(about(caseId));
    await Promise.all([product.runDue(), product.runDue(), product.runDue()]);
    expect(shown()).toHaveLength(1);
    await product.clock.sleep(0);
    expect(shown()).toHaveLength(1);
    const day = product.clock.sleep(1);
    await Promise.all([day, product.runDue(), product.runDue()]);
    expect(shown()).toHaveLength(2);
  });

  test("are not kept for somebody who never met Ally", async () => {
    await promise({ ...about("a", "morning"), personId: personIdOf("kim") });
    await product.deliverer.sweep();
    expect(await held()).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(product.lines.join()).toContain("no address");
  });

  test("leave nothing behind: two days after the last one there is no record that anybody heard", async () => {
    await happens("a");
    await happens("b");
    await product.clock.pass(1);
    expect(await held()).toMatchObject([{ held: [] }]);
    await product.clock.pass(2);
    expect(await held()).toEqual([]);
  });

  test("that were put by for somebody who then removed the bot go with their address", async () => {
    await happens("a", "morning");
    await amara.send({ type: "installationUpdate", action: "remove" });
    expect(await product.contacts.find(personIdOf("amara"))).toBeUndefined();
    await product.clock.pass(5);
    expect(shown()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  describe("where Teams does not take them", () => {
    let failures: number;
    let sent: number;
    const settings = async () => DEFAULT_SETTINGS;
    const failing = () => {
      const send = async () => {
        failures -= 1;
        if (failures >= 0) throw new DeliveryFailed("http 429", "later", 1000);
        sent += 1;
      };
      const teams = async () => ({ send }) as unknown as TeamsClient;
      const { contacts } = product;
      const messenger = createMessenger({
        teams,
        contacts,
        say: speaker(library, "en"),
        justSent: createJustSent(product.clock),
        keepTrying: true,
      });
      const tell = createTell({ contacts, governor: governorIn(product), messenger, clock: product.clock });
      return createDeliverer({
        ...product,
        random: () => 0,
        keep: keepIn(product, tell),
        laneOf: (_notice, pk) => pk,
        leavesNothing: () => false,
      });
    };
    beforeEach(() => {
      sent = 0;
    });
    /** A minute goes by, and a machine looks at what is due. */
    const minute = async (deliverer: ReturnType<typeof failing>) => {
      await deliverer.sweep();
      product.clock.skip(HOUR / 60);
    };

    test("the one that began is tried again and goes out, and another of the same day is still put by", async () => {
      failures = 1;
      await promise(about("a"));
      await minute(failing());
      await promise(about("b"));
      await minute(failing());
      await minute(failing());
      expect(sent).toBe(1);
      expect(await held()).toMatchObject([{ held: [{ verb: "cases.show", input: { caseId: "b" } }] }]);
      expect(await waiting()).toEqual([]);
    });

    test("what was put by is tried twelve times, weekly or not, and then lies with the undelivered", async () => {
      await wishes("amara", { updates: { pace: "weekly" } });
      await happens("a");
      product.clock.skip(7);
      // Let go and not delivered: the product's own Teams would take it.
      await sendHeld({ ...product, settings, randomId: randomUUID, knows: product.contacts.knows }).run();
      failures = 12;
      for (let time = 0; time < 14; time += 1) await minute(failing());
      expect([failures, sent]).toEqual([0, 0]);
      expect(await waiting()).toEqual([]);
      expect(await product.all("programme", "letter")).toMatchObject([{ reason: "http 429" }]);
      expect(await product.does("farid", "delivery.retry")).toEqual({ count: 1 });
    });
  });

  test("R16: of a volunteer's task reach each volunteer without a tie to it, each by their own pace", async () => {
    const chats = new Map(["chloe", "daniel", "priya"].map((key) => [key, chatOf(product, connector, key)]));
    for (const chat of chats.values()) await chat.install();
    await wishes("chloe", { updates: { pace: "weekly" } });
    // Priya is of the caller's own unit.
    await changeProfile(product, "amara", { unit: "Finance" });
    const caseId = await walkIn(product).opened();
    await product.does("amara", "cases.call-volunteer", { caseId });
    await product.clock.pass(0);
    await product.clock.pass(0);
    const told = () => [...chats].map(([key, chat]) => [key, shown(chat).length]);
    expect(told()).toEqual([
      ["chloe", 0],
      ["daniel", 1],
      ["priya", 0],
    ]);
    await product.clock.pass(7);
    expect(told()).toEqual([
      ["chloe", 1],
      ["daniel", 1],
      ["priya", 0],
    ]);
  });
});
