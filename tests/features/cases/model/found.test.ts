import { type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

/** What walks have found, each as the shortest story of it. */
describe("what random walks have found", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const cardOf = async (key: string, caseId: string) =>
    JSON.stringify(await product.as(key, "cases.show", { caseId }));

  test("a volunteer asked to find allies reads nothing any more once one of them is chosen, nor after the match", async () => {
    const caseId = await walk.opened();
    await product.does("amara", "cases.call-volunteer", { caseId });
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    expect(await walk.refusalOf("chloe", "cases.invite", { caseId })).toBeUndefined();
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    expect(await walk.refusalOf("chloe", "cases.invite", { caseId })).toMatchObject({ code: "not-found" });
    expect((await product.does<{ waiting: unknown[] }>("chloe", "cases.desk")).waiting).toEqual([]);
    await product.does("ben", "cases.answer", { caseId, accept: true });
    expect(await walk.refusalOf("chloe", "cases.invite", { caseId })).toMatchObject({ code: "not-found" });
    expect((await walk.caseOf(caseId)).helpWanted).toBeUndefined();
  });

  test("a volunteer who was asked goes on helping when the chosen ally says no", async () => {
    const caseId = await walk.opened();
    await product.does("amara", "cases.call-volunteer", { caseId });
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await product.does("ben", "cases.answer", { caseId, accept: false });
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "open", helpWanted: "no-offer" });
  });

  test("a verdict changed after the words are gone leaves the allyship on record until its season is settled", async () => {
    product.clock.skip(70);
    const caseId = await walk.settled();
    product.clock.skip(95);
    await product.clock.pass(0);
    expect(await walk.caseOf(caseId)).toMatchObject({ withoutWords: true });
    await product.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    await product.clock.pass(1);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "did-not-work", withoutWords: true });
  });

  test("an ally who looks at an allyship whose words are gone leaves no name of theirs in it", async () => {
    const caseId = await walk.settled();
    await product.clock.sleep(95);
    await product.does("ben", "cases.show", { caseId });
    const page = await product.store.query("cases", { pk: caseId, limit: 100 });
    expect(JSON.stringify(page.items)).not.toContain("Ben Adler");
  });

  test("R29: the ally's page is the same before the caller has said how it went and after", async () => {
    const caseId = await walk.closing();
    const pages = async () => [
      await product.as("ben", "page.mine"),
      await product.as("ben", "cases.show", { caseId }),
    ];
    const before = JSON.stringify(await pages());
    await product.does("amara", "cases.verdict", { caseId, verdict: "did-not-work" });
    expect(JSON.stringify(await pages())).toBe(before);
  });

  test("the ally does not see from what they can do that the caller has fallen silent", async () => {
    const answered = await walk.active({ kind: "sustained", days: 150, caller: "grace" });
    const silent = await walk.active({ kind: "sustained", days: 150, caller: "kim" });
    const answers = async (caseId: string, keys: readonly string[]) => {
      for (const key of keys) await product.does(key, "cases.check-in", { caseId, answer: "good" });
    };
    for (let round = 0; round < 2; round += 1) {
      await product.clock.pass(14);
      await answers(answered, ["grace", "ben"]);
      await answers(silent, ["ben"]);
    }
    await product.clock.pass(14);
    await answers(answered, ["ben"]);
    expect(await walk.caseOf(silent)).toMatchObject({ state: "quiet" });
    const same = (text: string) =>
      text.replaceAll(answered, "case").replaceAll(silent, "case").replaceAll("Kim Nguyen", "Grace Mbeki");
    expect(same(await cardOf("ben", silent))).toBe(same(await cardOf("ben", answered)));
  });

  test("nor from an update when the caller is back", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 150 });
    for (let round = 0; round < 2; round += 1) {
      await product.clock.pass(14);
      await product.does("ben", "cases.check-in", { caseId, answer: "good" });
    }
    await product.clock.pass(14);
    expect(await walk.caseOf(caseId)).toMatchObject({ state: "quiet" });
    await product.does("amara", "cases.check-in", { caseId, answer: "good" });
    const last = (await walk.caseOf(caseId)).steps.at(-1);
    expect(last).toMatchObject({ from: "quiet", to: "active", told: "own-doing" });
  });

  test("somebody the caller has left no longer sees what they had done together before", async () => {
    const before = await walk.settled();
    const caseId = await walk.active();
    await product.does("amara", "cases.leave", { caseId });
    await product.deliverer.settled();
    const card = await cardOf("ben", before);
    expect(card).not.toContain("Amara");
    expect(card).not.toContain("Credit me when");
    expect(JSON.stringify(await product.as("ben", "page.mine"))).not.toMatch(/Amara|Credit me when/);
    const changed = await product.does("amara", "cases.verdict", { caseId: before, verdict: "did-not-work" });
    expect(changed.state).toBe("did-not-work");
  });

  /** How often each of these heard of the case by a reminder of the clock, by what the case has on record. */
  const remindersOf = async (caseId: string) =>
    (await walk.caseOf(caseId)).steps.filter(({ by, from, to }) => by === "clock" && from === to);

  test("who was chosen is reminded, not who offered last", async () => {
    await product.contacts.remember(personIdOf("ben"), "{}");
    await product.contacts.remember(personIdOf("lea"), "{}");
    const caseId = await walk.proposed(["ben", "lea"]);
    await product.deliverer.settled();
    const heard = async (key: string) =>
      JSON.stringify((await product.store.read("people", personIdOf(key), "updates"))?.doc ?? {});
    const [ben, lea] = [await heard("ben"), await heard("lea")];
    await product.clock.pass(2);
    expect(await remindersOf(caseId)).toHaveLength(1);
    expect(await heard("ben")).not.toBe(ben);
    expect(await heard("lea")).toBe(lea);
  });

  test("two who have not signed hear of it before their request is opened again, even if all was asleep until then", async () => {
    const caseId = await walk.agreeing();
    await product.clock.sleep(11);
    const [reminder] = await remindersOf(caseId);
    // The two, and the volunteers.
    expect(reminder).toMatchObject({ reason: "ask-volunteers", told: 3 });
  });

  test("so do two whose match was reminded of in the very minute in which it came about", async () => {
    const caseId = await walk.proposed();
    await product.clock.pass(2);
    await product.does("ben", "cases.answer", { caseId, accept: true });
    await product.clock.sleep(12);
    expect((await remindersOf(caseId)).at(-1)).toMatchObject({ reason: "ask-volunteers", told: 3 });
  });

  test("an ally whose part was over hears nothing when the caller leaves for good", async () => {
    const caseId = await walk.active();
    await product.does("ben", "cases.step-back", { caseId });
    await product.does("amara", "cases.rematch", { caseId, again: false });
    await product.does("amara", "cases.leave", { caseId });
    expect((await walk.caseOf(caseId)).steps.at(-1)).toMatchObject({
      to: "safety-exit",
      told: "nobody-left",
    });
    // One that was on its way meanwhile is kept from them a minute later; see below.
    await product.deliverer.settled();
    expect(
      await walk.refusalOf("ben", "cases.offer", { caseId: await walk.opened(), line: "Me." }),
    ).toMatchObject({
      code: "not-found",
    });
  });
});

describe("a request on its way while its caller leaves", () => {
  test("is kept from whom the caller left, even where it is stored only afterwards", async () => {
    let opening: Promise<void> = Promise.resolve();
    const product = await openProduct({
      around: (store) => ({
        ...store,
        async commit(container, pk, writes) {
          if (writes.some((write) => write.op === "create" && write.doc.kind === "case")) await opening;
          return store.commit(container, pk, writes);
        },
      }),
    });
    try {
      const walk = walkIn(product);
      const caseId = await walk.active();
      let store = () => {};
      opening = new Promise((resolve) => {
        store = resolve;
      });
      const opened = walk.opened();
      await product.does("amara", "cases.leave", { caseId });
      await product.deliverer.settled();
      store();
      const later = await opened;
      await product.clock.pass(1);
      expect(await walk.refusalOf("ben", "cases.show", { caseId: later })).toMatchObject({
        code: "not-found",
      });
      expect((await product.does<{ requests: unknown[] }>("ben", "cases.board")).requests).toEqual([]);
    } finally {
      await product.close();
    }
  });
});
