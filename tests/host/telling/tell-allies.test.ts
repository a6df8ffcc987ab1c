import { dateOf } from "../../../api/core/clock";
import type { Profile } from "../../../api/core/person";
import type { Store } from "../../../api/core/store";
import { type Chat, chatOf } from "../../bot/chat";
import { type FakeConnector, openFakeConnector } from "../../bot/fake-connector";
import { walkIn } from "../../kit/case-walk";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";

const REQUEST = { ask: "policy", need: "Write a proposal on core hours with me.", kind: "one-off" };
const ALLIES = ["ben", "ines", "lea"];
const BOARD = { verb: "cases.board" };
const MINUTE = 1 / 24 / 60;

/** Each begins on a Monday at nine, half an hour after the programme's morning. */
describe("the morning digest of open requests", () => {
  let product: TestProduct;
  let connector: FakeConnector;
  let chats: Map<string, Chat>;
  /** What goes wrong in the store: undefined lets everything through. */
  let breaks: ((store: Store) => Partial<Store>) | undefined;
  beforeEach(async () => {
    breaks = undefined;
    connector = await openFakeConnector();
    product = await openProduct({
      around: (store) => ({
        ...store,
        commit: (...args) => (breaks?.(store).commit ?? store.commit)(...args),
        query: (...args) => (breaks?.(store).query ?? store.query)(...args),
      }),
    });
    const keys = ["amara", "hugo", "kim", "elena", ...ALLIES];
    chats = new Map(keys.map((key) => [key, chatOf(product, connector, key)]));
    for (const chat of chats.values()) await chat.install();
    connector.sent.length = 0;
  });
  afterEach(async () => {
    await product.close();
    await connector.close();
  });

  const shown = (key: string) =>
    (chats.get(key)?.cards() ?? [])
      .filter((card) => card.fallbackText === "You have an update in Ally")
      .map((card) => (card.actions as { data: object }[])[0]?.data);
  /** Who was led to the board, once for each time. */
  const heard = () =>
    [...chats.keys()].flatMap((key) =>
      shown(key)
        .filter((data) => JSON.stringify(data) === JSON.stringify(BOARD))
        .map(() => key),
    );
  const promise = async (key: string) => {
    const notice = { to: "person", personId: personIdOf(key), verb: "page.mine", input: {} } as const;
    const doc = { id: `for-${key}`, pk: "c", kind: "notice", notice, dueAt: START.toISOString(), tries: 0 };
    await product.store.commit("cases", "c", [{ op: "create", doc }]);
  };
  const change = async (key: string, part: Partial<Profile>) => {
    const stored = await product.store.read<Profile>("people", personIdOf(key), "profile");
    const doc = { ...stored?.doc, ...part } as Profile;
    await product.store.commit("people", doc.pk, [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
  };

  test("R19: reaches every ally who could offer, once, with a button to the board and nobody's name or words", async () => {
    await product.does("amara", "cases.open", REQUEST);
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.pass(0);
    expect(heard()).toEqual([]);
    await product.clock.pass(1);
    expect(heard()).toEqual(ALLIES);
    for (const key of ALLIES) expect(shown(key)).toEqual([BOARD]);
    const said = JSON.stringify(connector.sent.map(({ activity }) => activity));
    for (const word of ["core hours", "Okafor", "request"]) expect(said).not.toContain(word);
    await product.clock.pass(3);
    expect(heard()).toHaveLength(ALLIES.length);
  });

  test("comes on working mornings only, and of what was opened since the last one", async () => {
    await product.clock.pass(4);
    expect(heard()).toEqual([]);
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.pass(2);
    expect(heard()).toEqual([]);
    await product.clock.pass(1);
    expect(heard()).toHaveLength(ALLIES.length);
    await product.clock.sleep(1 - 31 * MINUTE);
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.sleep(0);
    expect(heard()).toHaveLength(ALLIES.length);
    await product.clock.sleep(MINUTE);
    expect(heard()).toHaveLength(2 * ALLIES.length);
  });

  test("leaves alone whom the request is kept from, whoever asked, and whoever may not offer", async () => {
    await change("hugo", { roles: ["manager", "ally"], training: (await trainingOf("ben")) ?? [] });
    await change("elena", { roles: ["hr", "ally"], training: (await trainingOf("ben")) ?? [] });
    await change("kim", { roles: ["ally"] });
    await change("lea", { training: [{ course: "allyship", version: 1, on: dateOf(new Date(0)) }] });
    await product.does("amara", "cases.open", REQUEST);
    await product.does("ben", "cases.open", REQUEST);
    await product.clock.pass(1);
    expect(heard()).toEqual(["hugo", "ben", "ines"]);
  });
  const trainingOf = async (key: string) =>
    (await product.store.read<Profile>("people", personIdOf(key), "profile"))?.doc.training;

  test("R17: leaves alone whoever has no place left, and comes again when a request looks for an ally again", async () => {
    const walk = walkIn(product);
    await change("ben", { availability: { places: 1, away: false } });
    await walk.agreeing(["ben"]);
    const caseId = await walk.opened();
    await product.does("ines", "cases.offer", { caseId, line: "Gladly." });
    await product.clock.pass(1);
    expect(heard()).toEqual(["lea"]);
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ines") });
    await product.does("ines", "cases.answer", { caseId, accept: false });
    await product.clock.pass(1);
    expect(heard()).toEqual(["lea", "lea"]);
  });

  test("comes to those whom a caller lets see their request later", async () => {
    const caseId = await walkIn(product).opened({ audience: "own-unit" });
    await product.clock.pass(1);
    expect(heard()).toEqual(["ines"]);
    await product.does("amara", "cases.widen", { caseId, audience: "other-units" });
    await product.clock.pass(1);
    expect(heard()).toEqual(["ben", "ines", "lea"]);
  });

  test("R17, R108: leaves alone whoever is away, has no place or said “Not for me”", async () => {
    await change("ben", { availability: { places: 2, away: true } });
    await change("lea", { availability: { places: 0, away: false } });
    await change("ines", { quiet: true });
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.pass(1);
    expect(heard()).toEqual([]);
    await change("ben", { availability: { places: 1, away: false } });
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.pass(1);
    expect(heard()).toEqual(["ben"]);
  });

  test("comes on the week's first morning to who wishes to hear weekly, and as one with what else there is", async () => {
    for (const key of ["ben", "lea"]) await change(key, { updates: { pace: "weekly" } });
    await promise("lea");
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.pass(6);
    expect(heard()).toEqual(["ines"]);
    await product.clock.pass(1);
    expect(shown("ben")).toEqual([BOARD]);
    expect(shown("lea")).toEqual([{ verb: "page.mine" }]);
  });

  test("costs next to nothing on a morning without a new request: no ally is looked up", async () => {
    await product.clock.pass(1);
    const asked: string[] = [];
    breaks = (store) => ({
      query: (container, query) => {
        asked.push(...(query.where ?? []).map(({ field }) => `${container}.${field}`));
        return store.query(container, query);
      },
    });
    await product.clock.pass(1);
    expect(asked).toContain("cases.state");
    expect(asked).not.toContain("people.roles");
    asked.length = 0;
    await product.clock.sleep(MINUTE);
    expect(asked).not.toContain("cases.state");
  });

  test("that breaks off in the middle reaches the rest a few minutes later, and nobody twice", async () => {
    await product.does("amara", "cases.open", REQUEST);
    let reached = 0;
    breaks = (store) => ({
      commit: (container, pk, writes) => {
        const forSomebody = writes.some((write) => "doc" in write && "digestOn" in write.doc);
        if (forSomebody) reached += 1;
        if (forSomebody && reached > 1) throw new Error("the machine went down");
        return store.commit(container, pk, writes);
      },
    });
    await product.clock.sleep(1);
    expect(product.lines.join()).toContain('"name":"tell-allies","outcome":"failed"');
    expect(product.lines.join()).not.toContain("went down");
    breaks = undefined;
    await product.clock.sleep(MINUTE);
    expect(heard()).toHaveLength(1);
    await product.clock.sleep(5 * MINUTE);
    expect(heard()).toEqual(ALLIES);
    await product.clock.sleep(10 * MINUTE);
    expect(heard()).toHaveLength(ALLIES.length);
  });

  test("comes once when several machines wake at the same moment, or look again in the evening", async () => {
    await product.does("amara", "cases.open", REQUEST);
    await Promise.all([product.clock.sleep(1), product.runDue(), product.runDue()]);
    await product.clock.sleep(0);
    await product.clock.sleep(10 * 60 * MINUTE);
    expect(heard()).toEqual(ALLIES);
  });

  test("tells after three weeks of standstill of what was opened before it, once", async () => {
    await product.clock.pass(1);
    await product.does("amara", "cases.open", REQUEST);
    await product.clock.sleep(21);
    expect(heard()).toEqual(ALLIES);
  });

  test("does not keep what else is due from being done when it fails, and fails for itself", async () => {
    breaks = (store) => ({
      query: (container, query) => {
        if (container === "cases" && query.where?.some(({ field }) => field === "state"))
          throw new Error("no cases today");
        return store.query(container, query);
      },
    });
    await promise("amara");
    await product.clock.sleep(1);
    expect(shown("amara")).toHaveLength(1);
    expect(product.lines.join()).toContain('"name":"tell-allies","outcome":"failed"');
  });
});
