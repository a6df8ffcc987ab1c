import type { AnonymousCase } from "../../../api/features/relay/case/anonymous-case";
import { changeProfile } from "../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { type RelayWalk, relayWalkIn, WORDS } from "../../kit/relay-walk";
import { type VolunteerWalk, volunteerWalkIn } from "./volunteer-walk";

const OTHER = "FEDCBA9876543210";

describe("R12: stopping as a volunteer, and being away", () => {
  let product: TestProduct;
  let walk: VolunteerWalk;
  let relay: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = volunteerWalkIn(product);
    relay = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const end = (key: string) => product.does("farid", "volunteers.end", { personId: personIdOf(key) });
  const waiting = async (key: string) =>
    (await product.does<{ waiting: { caseId: string }[] }>(key, "relay.desk")).waiting.map(
      ({ caseId }) => caseId,
    );

  test("a volunteer stops at once and without a reason while nothing is in their hands", async () => {
    await product.does("chloe", "volunteers.leave");
    expect((await walk.profile("chloe"))?.roles).toEqual([]);
    expect(await walk.refusalOf("chloe", "relay.desk")).toMatchObject({ code: "may-not" });
    expect(await walk.stands("chloe")).toMatchObject({ membership: "none" });
    expect(await walk.lineOf("chloe")).toBeUndefined();
  });

  test("while a request is in their hands they are told how to hand it over, and stop after that; no request is lost", async () => {
    const caseId = await relay.claimed();
    expect(await walk.refusalOf("chloe", "volunteers.leave")).toMatchObject({
      code: "moved-on",
      next: expect.stringContaining("I have a conflict"),
    });
    expect((await walk.profile("chloe"))?.roles).toEqual(["volunteer"]);
    await product.does("chloe", "relay.conflict", { caseId });
    await product.does("chloe", "volunteers.leave");
    expect(await waiting("daniel")).toEqual([caseId]);
  });

  test("the same press twice is one leaving, and shows both times that it is done", async () => {
    for (const _ of [1, 2])
      expect(await product.as("chloe", "volunteers.leave", {}, "once")).toMatchObject({
        ok: true,
        data: { membership: "none" },
      });
  });

  test("R16: when a lead ends it, the volunteer reads nothing from that moment, and what they had goes on where it stood", async () => {
    const caseId = await relay.brokering();
    const second = await relay.claimed({ code: OTHER });
    await end("chloe");
    await product.deliverer.settled();
    for (const id of [caseId, second]) {
      expect(JSON.stringify(await product.as("chloe", "relay.case", { caseId: id }))).not.toContain(WORDS);
      expect(await walk.refusalOf("chloe", "relay.brief", { caseId: id })).toBeDefined();
    }
    expect((await waiting("daniel")).sort()).toEqual([caseId, second].sort());
    await product.does("daniel", "relay.claim", { caseId });
    expect(await relay.caseOf()).toMatchObject({
      state: "brokering",
      volunteer: { id: personIdOf("daniel") },
    });
    expect(JSON.stringify(await relay.caseOf())).not.toContain(personIdOf("farid"));
  });

  test("a pair that is at work goes on undisturbed", async () => {
    await relay.paired();
    await end("chloe");
    await product.deliverer.settled();
    const { state, volunteer, ally } = await relay.caseOf();
    expect({ state, volunteer, ally: ally?.id }).toEqual({
      state: "relay-active",
      volunteer: undefined,
      ally: personIdOf("ben"),
    });
  });

  test("the handing over is kept until it is done: a machine that dies on the way leaves it to the timer", async () => {
    const caseId = await relay.claimed();
    const stored = await product.store.read("people", personIdOf("chloe"), "profile");
    const until = product.clock.now().toISOString();
    const notice = { to: "hand-back", personId: personIdOf("chloe"), until } as const;
    const doc = { id: "notice-1", pk: personIdOf("chloe"), kind: "notice", notice, tries: 0 };
    await product.store.commit("people", personIdOf("chloe"), [
      { op: "replace", doc: { ...stored?.doc, roles: [] } as never, ifMatch: stored?.etag ?? "" },
      { op: "create", doc: { ...doc, dueAt: product.clock.now().toISOString() } as never },
    ]);
    await product.clock.pass(0);
    expect(await waiting("daniel")).toEqual([caseId]);
    await product.clock.pass(0);
    expect((await relay.caseOf()).apart).toEqual([personIdOf("chloe")]);
  });

  test("a claim that was on its way when a lead ended it is handed back too", async () => {
    const caseId = await relay.sent();
    await end("chloe");
    await product.deliverer.settled();
    const stored = await product.store.read<AnonymousCase>("cases", caseId, "case");
    const chloe = { id: personIdOf("chloe"), name: "Chloe Tan", unit: "Operations" };
    const claimed = {
      ...stored?.doc,
      state: "triage",
      move: "volunteer",
      volunteer: chloe,
      people: [chloe.id],
    };
    await product.store.commit("cases", caseId, [
      { op: "replace", doc: claimed as never, ifMatch: stored?.etag ?? "" },
    ]);
    await product.clock.pass(1);
    expect((await relay.caseOf()).volunteer).toBeUndefined();
    expect(await waiting("daniel")).toEqual([caseId]);
    await product.clock.pass(1);
    expect(await product.all("people", "notice")).toEqual([]);
  });

  test("two leads at once end it once, and ending it again is answered with how it stands", async () => {
    await changeProfile(product, "jonas", { roles: ["lead"] });
    const input = { personId: personIdOf("chloe") };
    const both = await Promise.all(
      ["farid", "jonas"].map((lead) => product.as(lead, "volunteers.end", input, lead)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await walk.refusalOf("farid", "volunteers.end", input)).toMatchObject({ code: "moved-on" });
  });

  test("a volunteer who is away is not told of new requests and not asked by a lead, and may still claim one", async () => {
    const keys = ["chloe", "daniel", "priya"];
    for (const key of keys) await product.contacts.remember(personIdOf(key), ADDRESS);
    for (const key of ["chloe", "priya"]) await product.does(key, "people.availability", { away: true });
    const caseId = await relay.sent();
    const told = (await product.all("people", "updates")).map(({ pk }) => pk);
    expect(told).toEqual([personIdOf("daniel")]);
    await product.clock.pass(6);
    for (let asked = 0; asked < 2; asked += 1) {
      await product.does("farid", "relay.assign", { caseId });
      expect((await relay.caseOf()).assigned).toBe(personIdOf("daniel"));
    }
    expect((await walk.stands("chloe")).membership).toBe("volunteer");
    await product.does("chloe", "relay.claim", { caseId });
    expect((await relay.caseOf()).volunteer?.id).toBe(personIdOf("chloe"));
  });
});

const ADDRESS = JSON.stringify({ serviceUrl: "http://127.0.0.1:9", conversation: { id: "a:1" } });
