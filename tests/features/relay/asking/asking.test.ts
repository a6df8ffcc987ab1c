import { StoreAway } from "../../../../api/core/store-away";
import { readCode } from "../../../../api/host/kit/read-code";
import { changeProfile } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { ANONYMOUS, CODE, type RelayWalk, relayWalkIn, WORDS } from "../../../kit/relay-walk";

describe("asking without a name", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const cardOf = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));

  test("R2, R7: begins with the promise and its limits, and keeps nothing", async () => {
    const form = await cardOf("amara", "relay.ask");
    expect(form).toContain("Colleagues, volunteers, allies, HR and leaders do not see your name.");
    expect(form.indexOf("formal investigation")).toBeLessThan(form.indexOf("Input.Text"));
    expect(form).toContain("nobody can recover it");
    expect(await product.all("cases")).toEqual([]);
  });

  test("shows what others will see, and whom it is kept from, by name and by unit, before anything is sent", async () => {
    const shown = await product.does<{ hideFrom: string[]; hideUnits: string[]; facts: string[] }>(
      "amara",
      "relay.preview",
      {
        ...ANONYMOUS,
        hide: "hugo lindqvist, sales",
      },
    );
    expect(shown).toMatchObject({ hideFrom: [personIdOf("hugo")], hideUnits: ["sales"] });
    expect(shown.facts.join(" ")).toContain("Hugo Lindqvist (Engineering), everybody in Sales");
    expect(await walk.refusalOf("amara", "relay.preview", { ...ANONYMOUS, hide: "Slaes" })).toMatchObject({
      code: "input",
      message: "These names were not found: Slaes.",
    });
    expect(await product.all("cases")).toEqual([]);
  });

  test("a name beyond the twentieth is not silently left out", async () => {
    const hide = [...Array(20).fill("Kim Nguyen"), "Hugo Lindqvist"].join(",");
    expect(await walk.refusalOf("amara", "relay.preview", { ...ANONYMOUS, hide })).toMatchObject({
      code: "input",
    });
  });

  test("R9: keeps neither the code nor anybody, and whoever has the code finds it", async () => {
    await walk.sent();
    const found = await walk.caseOf();
    expect(JSON.stringify(found)).not.toContain(CODE);
    expect(JSON.stringify(found)).not.toContain(personIdOf("amara"));
    expect(await walk.look()).toMatchObject({ state: "received" });
    expect(await walk.look(CODE, "kim")).toMatchObject({ state: "received" });
  });

  test("takes the code as people write it down: small letters, hyphens, spaces, O for 0 and l for 1", async () => {
    await walk.sent();
    for (const written of ["0123-4567-89ab-cdef", " o123 4567 89AB CDEF ", "0l23456789abcdef"])
      expect(await walk.look(written)).toMatchObject({ state: "received" });
  });

  test("a code that opens nothing is answered alike, whatever is wrong with it, and after ten tries one waits an hour", async () => {
    await walk.sent();
    const wrong = await walk.refusalOf("kim", "relay.look", { code: "0123456789ABCDEG" });
    expect(wrong).toMatchObject({ code: "not-found", message: "No request opens with this code." });
    for (let time = 1; time < 10; time += 1)
      expect(await walk.refusalOf("kim", "relay.look", { code: `${time}123456789ABCDEG` })).toEqual(wrong);
    expect(await walk.refusalOf("kim", "relay.look", { code: CODE })).toMatchObject({ code: "slow-down" });
    // Somebody else is not kept waiting, and nothing of it is written down.
    expect(await walk.look()).toMatchObject({ state: "received" });
    product.clock.skip(1 / 12);
    expect(await walk.look(CODE, "kim")).toMatchObject({ state: "received" });
  });

  test("a code that no device made by chance is not taken", async () => {
    for (const code of [
      "0000000000000000",
      "ABABABABABABABAB",
      "0123456789ABCDE",
      "0123456789ABCDEFG",
      "0123456789ABCDEU",
    ])
      expect(await walk.refusalOf("amara", "relay.send", { ...ANONYMOUS, code })).toMatchObject({
        code: "input",
      });
  });

  test("sent twice, for want of an answer, it is there once", async () => {
    await walk.by("amara", "relay.send", ANONYMOUS);
    await product.as("amara", "relay.send", { ...ANONYMOUS, code: CODE }, "same key");
    await product.as("amara", "relay.send", { ...ANONYMOUS, code: CODE }, "same key");
    expect(await product.all("cases", "anonymous-case")).toHaveLength(1);
  });

  test("the same code with other words is refused as such, and what was sent first stands: nobody believes them sent", async () => {
    await walk.sent();
    const again = await product.as("kim", "relay.send", { ...ANONYMOUS, words: "Other words.", code: CODE });
    expect(again).toMatchObject({ ok: false, refusal: { code: "moved-on", reason: "other-words" } });
    expect((await walk.caseOf()).words).toBe(WORDS);
  });

  test("R50: three go out a day from one sign-in; the fourth is kept back kindly, and tomorrow it goes", async () => {
    const codes = ["1", "2", "3", "4"].map((digit) => `${digit}123456789ABCDEF`);
    for (const code of codes.slice(0, 3)) await walk.by("amara", "relay.send", ANONYMOUS, code);
    const fourth = { ...ANONYMOUS, code: codes[3] };
    expect(await walk.refusalOf("amara", "relay.send", fourth)).toMatchObject({
      code: "slow-down",
      next: expect.stringContaining("tomorrow"),
    });
    expect(await product.all("cases", "anonymous-case")).toHaveLength(3);
    await walk.by("kim", "relay.send", ANONYMOUS, "5123456789ABCDEF");
    await product.clock.pass(1);
    expect(await walk.refusalOf("amara", "relay.send", fourth)).toBeUndefined();
  });

  test("who has sent how many is counted under a key that dies at night, and is gone in the morning", async () => {
    await walk.by("amara", "relay.send", ANONYMOUS);
    const tallies = await product.all("vault", "tally");
    expect(tallies).toHaveLength(1);
    expect(JSON.stringify(tallies)).not.toContain(personIdOf("amara"));
    await product.clock.pass(1);
    expect(await product.all("vault", "tally")).toEqual([]);
    expect(await product.all("vault", "tally-key")).toEqual([]);
  });

  test("HR cannot ask here, and what is written is never taken from chat", async () => {
    const sending = { ...ANONYMOUS, code: CODE };
    expect(await walk.refusalOf("elena", "relay.send", sending)).toMatchObject({ code: "may-not" });
    for (const verb of ["relay.ask", "relay.preview", "relay.send", "relay.look", "relay.write"]) {
      const identity = { id: personIdOf("amara"), name: "Amara Okafor" };
      const answer = await product.dispatch({ verb, input: sending, identity, from: "chat" });
      expect([verb, answer]).toMatchObject([verb, { ok: false, refusal: { code: "may-not" } }]);
    }
    expect(await product.all("cases")).toEqual([]);
  });

  test("is kept from everybody until the next of two fixed times of the day", async () => {
    await walk.by("amara", "relay.send", ANONYMOUS);
    const waiting = async () => (await product.does<{ waiting: unknown[] }>("chloe", "relay.desk")).waiting;
    expect(await waiting()).toEqual([]);
    const caseId = readCode(CODE).caseId;
    expect(await walk.refusalOf("chloe", "relay.claim", { caseId })).toMatchObject({ code: "not-found" });
    await walk.release();
    expect(await waiting()).toHaveLength(1);
  });

  test("with the keys away sending fails closed with a kind sentence, nothing lies anywhere, and the next try goes through", async () => {
    await product.close();
    let away = false;
    product = await openProduct({
      keysAround: (keys) => ({
        ...keys,
        seal: (purpose, text) => (away ? Promise.reject(new Error("no vault")) : keys.seal(purpose, text)),
      }),
    });
    walk = relayWalkIn(product);
    away = true;
    expect(await walk.refusalOf("amara", "relay.send", { ...ANONYMOUS, code: CODE })).toMatchObject({
      code: "away",
    });
    expect(await product.all("cases")).toEqual([]);
    away = false;
    await walk.by("amara", "relay.send", ANONYMOUS);
    expect(await walk.look()).toMatchObject({ state: "received" });
  });

  test("a store that is away for a moment loses nothing and answers kindly", async () => {
    await product.close();
    let away = false;
    product = await openProduct({
      around: (store) => ({
        ...store,
        commit: (...args) => (away ? Promise.reject(new StoreAway("gone")) : store.commit(...args)),
      }),
    });
    walk = relayWalkIn(product);
    away = true;
    expect(await walk.refusalOf("amara", "relay.send", { ...ANONYMOUS, code: CODE })).toMatchObject({
      code: "away",
    });
    away = false;
    await walk.by("amara", "relay.send", ANONYMOUS);
    expect(await walk.look()).toMatchObject({ state: "received" });
  });

  test("a private ping is asked for, and where Ally has not met somebody it says so", async () => {
    const answer = await cardOf("amara", "relay.send", { ...ANONYMOUS, ping: true, code: CODE });
    expect(answer).toContain("does not know where to write to you");
    await changeProfile(product, "amara", {});
  });

  test("the page of what can and cannot be promised is there for everybody, from the form and from anywhere", async () => {
    for (const key of ["amara", "elena", "kim"]) {
      const page = await cardOf(key, "relay.promise");
      for (const said of ["A curious volunteer", "HR and leaders", "What we cannot promise", "A court"])
        expect([key, page.includes(said)]).toEqual([key, true]);
    }
    expect(await cardOf("amara", "relay.ask")).toContain("relay.promise");
  });
});
