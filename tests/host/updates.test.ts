import type { Notice, OutboxDoc, TellPerson } from "../../api/core/notice";
import type { Profile, Updates } from "../../api/core/person";
import { DEFAULT_SETTINGS, SETTINGS, type SettingsDoc } from "../../api/core/settings";
import { speaker } from "../../api/core/text";
import { library } from "../../api/features/library";
import type { UpdatesDoc } from "../../api/features/people/updates";
import { createDeliverer } from "../../api/host/outbox/deliver";
import { createSendHeld } from "../../api/host/telling/send-held";
import { createTell } from "../../api/host/telling/tell";
import { createUpdates } from "../../api/host/telling/updates";
import { DeliveryFailed } from "../../bot/delivery-failed";
import type { TeamsClient } from "../../bot/teams-client";
import { type Chat, chatOf } from "../bot/chat";
import { type FakeConnector, openFakeConnector } from "../bot/fake-connector";
import { changeProfile, walkIn } from "../kit/case-walk";
import { keepersOf } from "../kit/keepers-of";
import { openHouse, personIdOf, START, type TestHouse } from "../kit/product";

const HOUR = 1 / 24;
const ALL = { verb: "cases.mine" };

/** Each begins on a Monday at nine, half an hour after the programme's morning. */
describe("the updates somebody gets", () => {
  let house: TestHouse;
  let connector: FakeConnector;
  let amara: Chat;
  beforeEach(async () => {
    connector = await openFakeConnector();
    house = await openHouse();
    amara = chatOf(house, connector, "amara");
    await amara.install();
    connector.sent.length = 0;
  });
  afterEach(async () => {
    await house.close();
    await connector.close();
  });

  /** What the buttons of her updates show, oldest first. */
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
    await house.store.commit("cases", "case-1", [{ op: "create", doc }]);
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
    await house.deliverer.sweep();
  };
  const showing = (caseId: string) => ({ verb: "cases.show", caseId });
  const wishes = async (key: string, change: { updates: Updates }) => {
    const stored = await house.store.read<Profile>("people", personIdOf(key), "profile");
    const doc = { ...stored?.doc, ...change } as Profile;
    await house.store.commit("people", doc.pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
  };
  const held = () => house.all<UpdatesDoc>("people", "updates");
  const waiting = async () => [
    ...(await house.all<OutboxDoc>("cases", "notice")),
    ...(await house.all<OutboxDoc>("people", "notice")),
  ];

  test("are one a day: the first at once, the rest together the next working morning", async () => {
    for (const caseId of ["a", "b", "c", "c"]) await happens(caseId);
    expect(shown()).toEqual([showing("a")]);
    expect(await waiting()).toEqual([]);
    await house.clock.pass(1);
    expect(shown()).toEqual([showing("a"), ALL]);
    await house.clock.pass(3);
    expect(shown()).toHaveLength(2);
  });

  test("lead to the one thing there is to see, where it is one, however often it happened", async () => {
    for (const caseId of ["a", "b", "b"]) await happens(caseId);
    await house.clock.pass(1);
    expect(shown()).toEqual([showing("a"), showing("b")]);
  });

  test("that can wait for the morning do, over a weekend and a holiday", async () => {
    const doc: SettingsDoc = {
      id: SETTINGS.id,
      pk: SETTINGS.pk,
      kind: "settings",
      clocks: {},
      releases: ["10:00"],
      calendar: { timeZone: "Europe/Paris", morning: "08:30", holidays: ["2026-11-09"] },
    };
    await house.store.commit("programme", SETTINGS.pk, [{ op: "create", doc }]);
    await house.clock.pass(4);
    await happens("a", "morning");
    await house.clock.pass(3);
    expect(shown()).toEqual([]);
    await house.clock.pass(1);
    expect(shown()).toEqual([showing("a")]);
  });

  test("come once a week to who asked for that, on its first morning, and sooner only if asked for one request", async () => {
    await wishes("amara", { updates: { pace: "weekly" } });
    await happens("a");
    await happens("b", "at-once");
    await house.clock.pass(2);
    await happens("c", "morning");
    await house.clock.pass(4);
    expect(shown()).toEqual([showing("b")]);
    await house.clock.pass(1);
    expect(shown()).toEqual([showing("b"), ALL]);
    await house.clock.pass(7);
    expect(shown()).toHaveLength(2);
  });

  test("come each as it happens to who asked for that, and not in her quiet hours", async () => {
    await wishes("amara", { updates: { pace: "at-once" } });
    await happens("a");
    await happens("b", "morning");
    expect(shown()).toEqual([showing("a"), showing("b")]);
    await wishes("amara", { updates: { pace: "at-once", quietHours: { from: "08:00", to: "10:30" } } });
    await happens("c");
    await house.clock.sleep(HOUR);
    expect(shown()).toHaveLength(2);
    await house.clock.sleep(HOUR);
    expect(shown()).toEqual([showing("a"), showing("b"), showing("c")]);
  });

  test("asked for at once keep to quiet hours, and then come though she has heard today", async () => {
    await happens("a");
    await wishes("amara", { updates: { pace: "daily", quietHours: { from: "09:00", to: "10:00" } } });
    await happens("b", "at-once");
    expect(shown()).toEqual([showing("a")]);
    await house.clock.sleep(HOUR);
    expect(shown()).toEqual([showing("a"), showing("b")]);
  });

  test("that are due wait another morning when she has heard meanwhile", async () => {
    await happens("a", "morning");
    await house.clock.sleep(0);
    await house.clock.sleep(20 * HOUR);
    await happens("b");
    expect(shown()).toEqual([showing("b")]);
    await house.clock.sleep(8 * HOUR);
    expect(shown()).toEqual([showing("b")]);
    await house.clock.sleep(20 * HOUR);
    expect(shown()).toEqual([showing("b"), showing("a")]);
  });

  test("become one when the product was down for three weeks", async () => {
    for (const caseId of ["a", "b", "c"]) await happens(caseId, "morning");
    await happens("d");
    await house.clock.sleep(21);
    expect(shown()).toEqual([showing("d"), ALL]);
  });

  test("go out once when machines run at the same moment, each day anew", async () => {
    for (const caseId of ["a", "b", "c", "d"]) await promise(about(caseId));
    await Promise.all([house.runDue(), house.runDue(), house.runDue()]);
    expect(shown()).toHaveLength(1);
    await house.clock.sleep(0);
    expect(shown()).toHaveLength(1);
    const day = house.clock.sleep(1);
    await Promise.all([day, house.runDue(), house.runDue()]);
    expect(shown()).toHaveLength(2);
  });

  test("are not kept for somebody who never met Ally", async () => {
    await promise({ ...about("a", "morning"), personId: personIdOf("kim") });
    await house.deliverer.sweep();
    expect(await held()).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(house.lines.join()).toContain("no address");
  });

  test("leave nothing behind: two days after the last one there is no record that she heard", async () => {
    await happens("a");
    await happens("b");
    await house.clock.pass(1);
    expect(await held()).toMatchObject([{ held: [] }]);
    await house.clock.pass(2);
    expect(await held()).toEqual([]);
  });

  test("that were put by and then lead nowhere, because she removed the bot, are let go with her address", async () => {
    await happens("a", "morning");
    connector.answers.push({ status: 403 });
    await house.clock.pass(1);
    expect(await waiting()).toEqual([]);
    expect(await house.contacts.find(personIdOf("amara"))).toBeUndefined();
    await house.clock.pass(5);
    expect(shown()).toEqual([]);
  });

  describe("where Teams does not take them", () => {
    let failures: number;
    let sent: number;
    const settings = async () => DEFAULT_SETTINGS;
    const failing = () => {
      const updates = createUpdates({ ...house, settings });
      const send = async () => {
        failures -= 1;
        if (failures >= 0) throw new DeliveryFailed("http 429", "later", 1000);
        sent += 1;
      };
      const teams = async () => ({ send }) as unknown as TeamsClient;
      const tell = createTell({
        contacts: house.contacts,
        updates,
        teams,
        say: speaker(library, "en"),
        keepTrying: true,
      });
      return createDeliverer({
        ...house,
        random: () => 0,
        keepers: keepersOf(house, tell, updates),
      });
    };
    beforeEach(() => {
      sent = 0;
    });
    /** A minute goes by, and a machine looks at what is due. */
    const minute = async (deliverer: ReturnType<typeof failing>) => {
      await deliverer.sweep();
      house.clock.skip(HOUR / 60);
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
      house.clock.skip(7);
      // Let go and not delivered: the house's own Teams would take it.
      await createSendHeld({ ...house, settings })();
      failures = 12;
      for (let time = 0; time < 14; time += 1) await minute(failing());
      expect([failures, sent]).toEqual([0, 0]);
      expect(await waiting()).toEqual([]);
      expect(await house.all("programme", "letter")).toMatchObject([{ reason: "http 429" }]);
      expect(await house.does("farid", "delivery.retry")).toEqual({ count: 1 });
    });
  });

  test("R16: of a volunteer's task reach each volunteer without a tie to it, each by her own pace", async () => {
    const chats = new Map(["chloe", "daniel", "priya"].map((key) => [key, chatOf(house, connector, key)]));
    for (const chat of chats.values()) await chat.install();
    await wishes("chloe", { updates: { pace: "weekly" } });
    // Priya is of the caller's own unit.
    await changeProfile(house, "amara", { unit: "Finance" });
    const caseId = await walkIn(house).opened();
    await house.does("amara", "cases.call-volunteer", { caseId });
    await house.clock.pass(0);
    await house.clock.pass(0);
    const told = () => [...chats].map(([key, chat]) => [key, shown(chat).length]);
    expect(told()).toEqual([
      ["chloe", 0],
      ["daniel", 1],
      ["priya", 0],
    ]);
    await house.clock.pass(7);
    expect(told()).toEqual([
      ["chloe", 1],
      ["daniel", 1],
      ["priya", 0],
    ]);
  });
});
