import { DEFAULT_CALENDAR } from "../../../api/core/calendar";
import type { Store } from "../../../api/core/store";
import { speaker } from "../../../api/core/text";
import { CHANNEL, type VolunteersChannel } from "../../../api/features/programme/volunteers-channel";
import { sayInChannel } from "../../../api/features/relay/reactions/say-in-channel";
import { registry } from "../../../api/host/registry";
import { createJustSent } from "../../../api/host/telling/just-sent";
import { createMessenger } from "../../../api/host/telling/messenger";
import { DeliveryFailed } from "../../../bot/delivery-failed";
import type { TeamsClient } from "../../../bot/teams-client";
import { openProduct, type TestProduct } from "../../kit/product";

const { library } = registry;

const WAITING = {
  is: "waits",
  fresh: true,
  caseId: "case-1",
  receivedOn: "2026-11-02",
  calendar: DEFAULT_CALENDAR,
  people: Array.from({ length: 70 }, (_, n) => `p${n}`),
} as const;

describe("what stands in the volunteers' channel", () => {
  let product: TestProduct;
  let done: string[];
  let fail: DeliveryFailed | undefined;
  beforeEach(async () => {
    product = await openProduct();
    done = [];
    fail = undefined;
    const place = JSON.stringify({ serviceUrl: "x", conversation: { id: "c" } });
    const doc: VolunteersChannel = { id: CHANNEL.id, pk: CHANNEL.pk, kind: "volunteers-channel", place };
    await product.store.commit(CHANNEL.container, CHANNEL.pk, [{ op: "create", doc }]);
  });
  afterEach(() => product.close());

  const poster = (keepTrying: boolean) => {
    const note = (what: string) => {
      if (fail !== undefined) throw fail;
      done.push(what);
    };
    const client: Pick<TeamsClient, "post" | "update"> = {
      async post(_place, card) {
        const { refresh } = card as unknown as { refresh: { userIds: string[] } };
        note(`posted for ${refresh.userIds.length}`);
        return "message-1";
      },
      update: async (_place, id) => note(`wrote over ${id}`),
    };
    return posterOver(client as TeamsClient, product.store, keepTrying);
  };
  const posterOver = (client: TeamsClient, store: Store, keepTrying: boolean) => {
    const say = speaker(library, undefined);
    const { contacts, clock } = product;
    const messenger = createMessenger({
      teams: async () => client,
      contacts,
      say,
      justSent: createJustSent(clock),
      keepTrying,
    });
    const ports = { store, raw: store, messenger, say, clock, keys: { destroy: async () => undefined } };
    return {
      waits: (waiting: typeof WAITING) => sayInChannel("case-1", waiting, ports),
      isTaken: (caseId: string, over: boolean) => sayInChannel(caseId, { is: "taken", over }, ports),
    };
  };

  test("is posted once, for as many as Teams draws a view, and written over from then on", async () => {
    const { waits, isTaken } = poster(true);
    expect(await waits(WAITING)).toBeUndefined();
    expect(await waits(WAITING)).toBeUndefined();
    expect(await isTaken("case-1", false)).toBeUndefined();
    expect(done).toEqual(["posted for 60", "wrote over message-1", "wrote over message-1"]);
    expect(await product.all("cases", "posted")).toHaveLength(1);
    await isTaken("case-1", true);
    expect(await product.all("cases", "posted")).toEqual([]);
  });

  test("waits as Teams says when it is too much, and is tried again; until then nothing is remembered", async () => {
    const { waits } = poster(true);
    fail = new DeliveryFailed("http 429", "later", 7000);
    expect(await waits(WAITING)).toEqual({ reason: "http 429", retryAfterMs: 7000 });
    expect(await product.all("cases", "posted")).toEqual([]);
    fail = undefined;
    await waits(WAITING);
    fail = new DeliveryFailed("http 503", "later");
    expect(await poster(true).isTaken("case-1", true)).toEqual({ reason: "http 503" });
    expect(await product.all("cases", "posted")).toHaveLength(1);
  });

  test("is let go of where the channel is gone, and on one machine whose window is closed", async () => {
    fail = new DeliveryFailed("http 404", "gone");
    expect(await poster(true).waits(WAITING)).toBeUndefined();
    fail = new DeliveryFailed("unreachable", "later");
    expect(await poster(false).waits(WAITING)).toBeUndefined();
    expect(await product.all("cases", "posted")).toEqual([]);
  });

  test("a machine that dies before it remembers a post posts again: nothing is ever left unsaid", async () => {
    const dying = { ...product.store, commit: async () => Promise.reject(new Error("the power went")) };
    const client = { post: async () => String(done.push("posted")) } as unknown as TeamsClient;
    const first = posterOver(client, dying, true);
    await expect(first.waits(WAITING)).rejects.toThrow("the power went");
    await poster(true).waits(WAITING);
    expect(done).toEqual(["posted", "posted for 60"]);
  });

  test("is said of no case that waits where there is no channel", async () => {
    await product.store.commit(CHANNEL.container, CHANNEL.pk, [{ op: "delete", id: CHANNEL.id }]);
    await poster(true).waits(WAITING);
    expect(done).toEqual([]);
  });
});
