import { DEFAULT_SETTINGS } from "../../../../api/core/settings";
import { whoSees } from "../../../../api/features/cases/case/who-sees";
import { changeProfile, NEED, train, type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";

describe("who can see this", () => {
  let product: TestProduct;
  let walk: Walk;
  beforeEach(async () => {
    product = await openProduct();
    walk = walkIn(product);
    await changeProfile(product, "hugo", { roles: ["manager", "ally"] });
    await train(product, "hugo");
    for (const key of ["kim", "grace", "jonas"]) await train(product, key);
    // One of the caller's unit and one of another, without any part in what they see; Grace comes from Operations.
    await changeProfile(product, "grace", { unit: "Engineering" });
  });
  afterEach(() => product.close());

  const lines = async (key: string, caseId: string) =>
    (await product.does<{ lines: string[] }>(key, "cases.access", { caseId })).lines;

  /** What somebody really gets to see, found by asking for it. */
  const sightOf = async (key: string, caseId: string) => {
    const answer = await product.as(key, "cases.show", { caseId });
    const seen = JSON.stringify(answer);
    if (!answer.ok) return "nothing";
    if (seen.includes("Amara") || key === "amara") return "everything";
    return seen.includes(NEED) ? "words" : "ended";
  };

  /** What a volunteer really gets: the words where one looks closer, else what kind it is where it is on the desk. */
  const helpOf = async (key: string, caseId: string) => {
    if (!JSON.stringify(await product.as(key, "cases.desk")).includes(caseId)) return "nothing";
    const looks = ["cases.invite", "cases.advise"].map((verb) => product.as(key, verb, { caseId }));
    return JSON.stringify(await Promise.all(looks)).includes(NEED) ? "words" : "category";
  };

  test("R11: says in every state exactly what each kind of person gets when they try", async () => {
    const ids = [
      await walk.opened(),
      await walk.offered(["ben", "lea"]),
      await walk.proposed(["ben", "lea"]),
      await walk.agreeing(["ben", "lea"]),
      await walk.active({ ally: "lea" }),
      await walk.cooling({ ally: "lea" }),
      await walk.opened({ audience: "own-unit" }),
      await walk.opened({ audience: "other-units" }),
      await walk.opened({ hideFrom: [personIdOf("kim")] }),
    ];
    const called = await walk.opened();
    await product.does("amara", "cases.call-volunteer", { caseId: called });
    const flagged = await walk.opened();
    await product.does("ben", "cases.flag", { caseId: flagged });
    ids.push(called, flagged);
    const left = await walk.active({ ally: "ines" });
    await product.does("amara", "cases.leave", { caseId: left });
    await product.deliverer.settled();
    for (const caseId of [...ids, left]) {
      const found = await walk.caseOf(caseId);
      const said = new Map(
        whoSees(found, { now: product.clock.now(), settings: DEFAULT_SETTINGS }).map(({ who, sight }) => [
          who,
          sight,
        ]),
      );
      const with_ = (id: string | undefined) => ["ben", "lea", "ines"].find((key) => personIdOf(key) === id);
      const real: Record<string, string | undefined> = {
        caller: "amara",
        ally: with_(found.ally?.id),
        offering: with_(found.offers.find(({ ally }) => ally.id !== found.ally?.id)?.ally.id),
        passed: with_([...found.passedOver, ...found.former][0]?.id),
        line: "hugo",
        named: found.hiddenFrom.includes(personIdOf("kim")) ? "kim" : undefined,
        "own-unit": "grace",
        "other-units": "jonas",
        hr: "elena",
      };
      expect([found.state, "volunteers", said.get("volunteers")]).toEqual([
        found.state,
        "volunteers",
        await helpOf("daniel", caseId),
      ]);
      for (const [who, key] of Object.entries(real)) {
        if (key === undefined || !said.has(who)) continue;
        expect([found.state, who, said.get(who)]).toEqual([found.state, who, await sightOf(key, caseId)]);
      }
    }
  });

  test("volunteers who are asked to remind somebody read what kind of request it is, and are said to", async () => {
    const caseId = await walk.active({ kind: "sustained", days: 60 });
    await product.clock.pass(8);
    await product.does("amara", "cases.nudge", { caseId });
    expect(await lines("amara", caseId)).toContain(
      "Volunteers who work with neither of you: what kind of request it is, and no words",
    );
    expect(await helpOf("daniel", caseId)).toBe("category");
    // Finance is the ally's unit.
    expect(await helpOf("priya", caseId)).toBe("nothing");
  });

  test("the caller reads who has opened it, by name and day; nobody else reads that", async () => {
    const caseId = await walk.opened();
    expect(await product.does("amara", "cases.access", { caseId })).toMatchObject({ opened: [] });
    await product.does("ben", "cases.show", { caseId });
    await product.does("ben", "cases.show", { caseId });
    product.clock.skip(1);
    await product.does("lea", "cases.show", { caseId });
    expect(await product.does("amara", "cases.access", { caseId })).toMatchObject({
      opened: [
        "Léa Moreau, a trained ally, on 3 November 2026",
        "Ben Adler, a trained ally, on 2 November 2026",
      ],
    });
    expect(await product.does("ben", "cases.access", { caseId })).toMatchObject({ opened: [] });
    expect(await walk.refusalOf("kim", "cases.access", { caseId: "f".repeat(32) })).toMatchObject({
      code: "not-found",
    });
  });

  test("and reads it on the card: that nobody has, the latest eight by name, and how many more; nobody else's card has it", async () => {
    const caseId = await walk.opened();
    const cardOf = async (key: string) => {
      const answer = await product.as(key, "cases.access", { caseId });
      return JSON.stringify("card" in answer && answer.card);
    };
    expect(await cardOf("amara")).toContain("Nobody but you has opened it.");
    for (let day = 0; day < 8; day += 1) {
      product.clock.skip(1);
      await product.does("ben", "cases.show", { caseId });
    }
    const full = await cardOf("amara");
    expect([
      full.split("Ben Adler").length - 1,
      full.includes("Nobody but you"),
      full.includes("earlier entr"),
    ]).toEqual([8, false, false]);
    await product.does("lea", "cases.show", { caseId });
    const over = await cardOf("amara");
    expect([
      over.split(", a trained ally, on ").length - 1,
      over.includes("One earlier entry is not"),
    ]).toEqual([8, true]);
    expect(await cardOf("ben")).not.toMatch(/Ben Adler|Léa|Nobody but you|earlier entr/);
  });

  test("who acts on it, or sees it on the page of their own allyships, has read it", async () => {
    const caseId = await walk.offered(["ben"]);
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    product.clock.skip(1);
    for (let look = 0; look < 3; look += 1) await product.does("ben", "page.mine");
    await product.deliverer.settled();
    expect(await product.does("amara", "cases.access", { caseId })).toMatchObject({
      opened: [
        "Ben Adler, whom you chose, on 3 November 2026",
        "Ben Adler, a trained ally, on 2 November 2026",
      ],
    });
    // The caller's own look is not news to them.
    await product.does("amara", "page.mine");
    await product.deliverer.settled();
    expect(
      (await product.does<{ opened: string[] }>("amara", "cases.access", { caseId })).opened,
    ).toHaveLength(2);
  });

  test("whoever sees it on their page is on record by the part they have in it that day", async () => {
    const looksOn = async (key: string) => {
      product.clock.skip(1);
      await product.does(key, "page.mine");
      await product.deliverer.settled();
    };
    const caseId = await walk.offered(["ben", "lea"]);
    await looksOn("lea");
    await product.does("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await product.does("ben", "cases.answer", { caseId, accept: true });
    await looksOn("ben");
    const { opened } = await product.does<{ opened: string[] }>("amara", "cases.access", { caseId });
    expect(opened).toContain("Léa Moreau, who offered, on 3 November 2026");
    expect(opened).toContain("Ben Adler, your ally, on 4 November 2026");
    expect(opened.filter((line) => line.startsWith("Léa")).join()).not.toContain("your ally");
  });

  test("a volunteer who reads the words is on the list, too", async () => {
    const caseId = await walk.opened();
    await product.does("amara", "cases.call-volunteer", { caseId });
    expect(await lines("amara", caseId)).toContainEqual(
      "Volunteers who work with neither of you: the words, without a name",
    );
    await product.does("daniel", "cases.invite", { caseId });
    expect(await product.does("amara", "cases.access", { caseId })).toMatchObject({
      opened: ["Daniel Kowalski, a volunteer, without your name, on 2 November 2026"],
    });
  });

  test("an ally who looks is not told who asks, nor whom it is kept from", async () => {
    const caseId = await walk.opened({ hideFrom: [personIdOf("kim")] });
    const read = (await lines("ben", caseId)).join("\n");
    expect(read).toContain("The person who asks: everything here, with names");
    expect(read).not.toMatch(/Amara|Kim|keep/);
    const mine = (await lines("amara", caseId)).join("\n");
    expect(mine).toContain("People you keep it from: nothing");
    expect(mine).toContain("HR and leads: nothing");
    for (const said of [read, mine]) expect(said).toMatch(/Everybody else: nothing$/);
  });
});
