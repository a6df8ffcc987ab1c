import type { Done } from "../../api/core/repeat/done";
import type { Store } from "../../api/core/store";
import { StoreAway } from "../../api/core/store-away";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";

const REQUEST = { ask: "mentoring", need: "Three talks about moving to architecture.", kind: "sustained" };

describe("one action", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  test("sent three times with the same key happens once, and each time shows how it stands", async () => {
    for (let time = 0; time < 3; time += 1) {
      expect(await product.as("amara", "cases.open", REQUEST, "activity-1")).toMatchObject({
        ok: true,
        data: { state: "open" },
      });
    }
    const cases = await product.all("cases", "case");
    expect(cases).toHaveLength(1);
    const caseId = cases[0]?.pk;
    for (let time = 0; time < 3; time += 1) {
      const answer = await product.as("ben", "cases.offer", { caseId, line: "Gladly." }, "activity-2");
      expect(answer).toMatchObject({ ok: true, data: { part: "offering" } });
    }
    expect(
      (await product.does<{ offers: unknown[] }>("amara", "cases.show", { caseId })).offers,
    ).toHaveLength(1);
    await product.deliverer.settled();
    expect(await product.all("cases", "notice")).toHaveLength(0);
  });

  test("sent three times at the same moment happens once", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => product.as("amara", "cases.open", REQUEST, "activity-1")),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await product.all("cases", "case")).toHaveLength(1);
  });

  test("is known by its person too: another person's same key is another action", async () => {
    await product.as("amara", "cases.open", REQUEST, "activity-1");
    await product.as("kim", "cases.open", REQUEST, "activity-1");
    expect(await product.all("cases", "case")).toHaveLength(2);
  });

  test("the same key with other words is refused as such: what was sent first stands, and is shown", async () => {
    await product.as("amara", "cases.open", REQUEST, "activity-1");
    const other = { ...REQUEST, need: "Somebody beside me on Tuesday." };
    const answer = await product.as("amara", "cases.open", other, "activity-1");
    expect(answer).toMatchObject({ ok: false, refusal: { code: "moved-on", reason: "other-words" } });
    expect(JSON.stringify(answer)).toContain(REQUEST.need);
    expect(await product.all("cases", "case")).toMatchObject([{ need: REQUEST.need }]);
    const { caseId } = await product.does<{ caseId: string }>("amara", "cases.show", {
      caseId: (await product.all("cases", "case"))[0]?.pk,
    });
    await product.as("ben", "cases.offer", { caseId, line: "Gladly." }, "activity-2");
    expect(await product.as("ben", "cases.offer", { caseId, line: "No." }, "activity-2")).toMatchObject({
      ok: false,
      refusal: { reason: "other-words" },
    });
  });

  test("of two with the same key and other words at the same moment, one stands and the other is told", async () => {
    const sent = ["One.", "Another."].map((need) =>
      product.as("amara", "cases.open", { ...REQUEST, need }, "activity-1"),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "other-words" } });
    expect(await product.all("cases", "case")).toHaveLength(1);
  });

  test("what marks an action does not tell its words to whoever reads the store and tries words out", async () => {
    await product.as("amara", "cases.open", REQUEST, "a-key-nobody-keeps");
    await product.as("kim", "cases.open", REQUEST, "another-key");
    const marks = await product.all<Done>("cases", "done");
    expect(new Set(marks.map(({ asked }) => asked)).size).toBe(2);
    expect(JSON.stringify(marks)).not.toContain("key");
  });

  test("without a key, done twice on purpose, happens twice", async () => {
    await product.as("amara", "cases.open", REQUEST);
    await product.as("amara", "cases.open", REQUEST);
    expect(await product.all("cases", "case")).toHaveLength(2);
  });

  test("of two people acting on the same card at once, one wins and the other gets the card as it now is", async () => {
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    for (const ally of ["ben", "lea"]) await product.does(ally, "cases.offer", { caseId, line: "Gladly." });
    const choices = await Promise.all(
      ["ben", "lea"].map((ally) =>
        product.as("amara", "cases.choose", { caseId, allyId: personIdOf(ally) }, `choice-${ally}`),
      ),
    );
    expect(choices.filter(({ ok }) => ok)).toHaveLength(1);
    const late = choices.find(({ ok }) => !ok);
    expect(late).toMatchObject({ refusal: { code: "moved-on" }, card: { type: "AdaptiveCard" } });
    expect(JSON.stringify(late)).toContain("You chose");
  });

  test("of two allies offering at the same moment, both are heard", async () => {
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    const offers = ["ben", "lea", "ines"].map((ally) =>
      product.as(ally, "cases.offer", { caseId, line: "Gladly." }),
    );
    expect((await Promise.all(offers)).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(
      (await product.does<{ offers: unknown[] }>("amara", "cases.show", { caseId })).offers,
    ).toHaveLength(3);
  });

  test("with an unknown verb is refused, whatever it is called", async () => {
    for (const verb of ["", "cases.burn", "__proto__", "constructor", "toString", "cases.open\n"]) {
      expect(await product.as("amara", verb)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    }
  });

  test("with an input that is no object is refused and not tripped over", async () => {
    for (const input of [null, 7, "x", [], [[]], true]) {
      const answer = await product.as("amara", "cases.open", input as never);
      expect(answer).toMatchObject({ ok: false, refusal: { code: "input" } });
    }
  });

  test("names its person by the token alone: an id in the input changes nothing", async () => {
    await product.does("amara", "cases.open", {
      ...REQUEST,
      me: personIdOf("kim"),
      callerId: personIdOf("kim"),
      person: { id: "x" },
    });
    const [found] = await product.all<{ caller: { id: string } } & { id: string; pk: string; kind: string }>(
      "cases",
      "case",
    );
    expect(found?.caller.id).toBe(personIdOf("amara"));
  });
});

describe("while the records are away", () => {
  test("an action is refused kindly, nothing is lost, and the same action goes through afterwards", async () => {
    let away = false;
    const gone = async () => {
      throw new StoreAway("gone");
    };
    const around = (store: Store): Store => ({
      ...store,
      commit: (...args) => (away ? gone() : store.commit(...args)),
      read: (...args) => (away ? gone() : store.read(...args)),
      query: (...args) => (away ? gone() : store.query(...args)),
    });
    const product = await openProduct({ around });
    away = true;
    const refused = await product.as("amara", "cases.open", REQUEST, "activity-1");
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "away", next: expect.stringContaining("Try again") },
    });
    away = false;
    expect(await product.as("amara", "cases.open", REQUEST, "activity-1")).toMatchObject({ ok: true });
    expect(await product.all("cases", "case")).toHaveLength(1);
    await product.close();
  });

  test("a commit that was carried out but whose answer was lost is recognised when it is sent again", async () => {
    let lose = true;
    const around = (store: Store): Store => ({
      ...store,
      commit: async (container, pk, writes) => {
        const committed = await store.commit(container, pk, writes);
        if (lose && container === "cases") {
          lose = false;
          throw new StoreAway("the answer was lost");
        }
        return committed;
      },
    });
    const product = await openProduct({ around });
    expect(await product.as("amara", "cases.open", REQUEST, "activity-1")).toMatchObject({
      ok: false,
      refusal: { code: "away" },
    });
    expect(await product.as("amara", "cases.open", REQUEST, "activity-1")).toMatchObject({
      ok: true,
      data: { state: "open" },
    });
    expect(await product.all("cases", "case")).toHaveLength(1);
    await product.close();
  });

  test("a decision that keeps losing the race ends in a refusal, not in a loop", async () => {
    let commits = 0;
    const around = (store: Store): Store => ({
      ...store,
      commit: async (container, pk, writes) => {
        if (container !== "cases") return store.commit(container, pk, writes);
        commits += 1;
        return { ok: false, at: 0, reason: "stale" };
      },
    });
    const product = await openProduct({ around });
    expect(await product.as("amara", "cases.open", REQUEST)).toMatchObject({
      ok: false,
      refusal: { code: "away" },
    });
    expect(commits).toBe(5);
    await product.close();
  });
});
