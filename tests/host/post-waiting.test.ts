import { speaker } from "../../api/core/text";
import { library } from "../../api/features/library";
import { CHANNEL, type VolunteersChannel } from "../../api/features/programme/volunteers-channel";
import { createPostWaiting } from "../../api/host/post-waiting";
import { DeliveryFailed } from "../../bot/delivery-failed";
import type { TeamsClient } from "../../bot/teams-client";
import { openHouse, type TestHouse } from "../kit/product";

const WAITING = {
  caseId: "case-1",
  receivedOn: "2026-11-02",
  people: Array.from({ length: 70 }, (_, n) => `p${n}`),
};

describe("what stands in the volunteers' channel", () => {
  let house: TestHouse;
  let done: string[];
  let fail: DeliveryFailed | undefined;
  beforeEach(async () => {
    house = await openHouse();
    done = [];
    fail = undefined;
    const place = JSON.stringify({ serviceUrl: "x", conversation: { id: "c" } });
    const doc: VolunteersChannel = { id: CHANNEL.id, pk: CHANNEL.pk, kind: "volunteers-channel", place };
    await house.store.commit(CHANNEL.container, CHANNEL.pk, [{ op: "create", doc }]);
  });
  afterEach(() => house.close());

  const poster = (keepTrying: boolean) => {
    const say = speaker(library, undefined);
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
    return createPostWaiting({ ...house, teams: async () => client as TeamsClient, say, keepTrying });
  };

  test("is posted once, for as many as Teams draws a view, and written over from then on", async () => {
    const { waits, isTaken } = poster(true);
    expect(await waits(WAITING, true)).toBeUndefined();
    expect(await waits(WAITING, true)).toBeUndefined();
    expect(await isTaken("case-1", false)).toBeUndefined();
    expect(done).toEqual(["posted for 60", "wrote over message-1", "wrote over message-1"]);
    expect(await house.all("cases", "posted")).toHaveLength(1);
    await isTaken("case-1", true);
    expect(await house.all("cases", "posted")).toEqual([]);
  });

  test("waits as Teams says when it is too much, and is tried again; until then nothing is remembered", async () => {
    const { waits } = poster(true);
    fail = new DeliveryFailed("http 429", "later", 7000);
    expect(await waits(WAITING, true)).toEqual({ reason: "http 429", retryAfterMs: 7000 });
    expect(await house.all("cases", "posted")).toEqual([]);
    fail = undefined;
    await waits(WAITING, true);
    fail = new DeliveryFailed("http 503", "later");
    expect(await poster(true).isTaken("case-1", true)).toEqual({ reason: "http 503" });
    expect(await house.all("cases", "posted")).toHaveLength(1);
  });

  test("is let go of where the channel is gone, and on one machine whose window is closed", async () => {
    fail = new DeliveryFailed("http 404", "gone");
    expect(await poster(true).waits(WAITING, true)).toBeUndefined();
    fail = new DeliveryFailed("unreachable", "later");
    expect(await poster(false).waits(WAITING, true)).toBeUndefined();
    expect(await house.all("cases", "posted")).toEqual([]);
  });

  test("a machine that dies before it remembers a post posts again: nothing is ever left unsaid", async () => {
    const dying = { ...house.store, commit: async () => Promise.reject(new Error("the power went")) };
    const client = { post: async () => String(done.push("posted")) } as unknown as TeamsClient;
    const say = speaker(library, undefined);
    const first = createPostWaiting({
      ...house,
      store: dying,
      teams: async () => client,
      say,
      keepTrying: true,
    });
    await expect(first.waits(WAITING, true)).rejects.toThrow("the power went");
    await poster(true).waits(WAITING, true);
    expect(done).toEqual(["posted", "posted for 60"]);
  });

  test("is said of no case that waits where there is no channel", async () => {
    await house.store.commit(CHANNEL.container, CHANNEL.pk, [{ op: "delete", id: CHANNEL.id }]);
    await poster(true).waits(WAITING, true);
    expect(done).toEqual([]);
  });
});
