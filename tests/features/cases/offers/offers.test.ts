import { changeProfile, type Walk, walkIn } from "../../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../../kit/product";
import { whoIsTold } from "../../../kit/who-is-told";

describe("offers", () => {
  let product: TestProduct;
  let walk: Walk;
  const { told, around } = whoIsTold();
  beforeEach(async () => {
    told.length = 0;
    product = await openProduct({ around });
    walk = walkIn(product);
  });
  afterEach(() => product.close());

  const offers = async (caseId: string) =>
    (await product.does<{ offers: Record<string, string>[] }>("amara", "cases.show", { caseId })).offers;

  test("R17: an ally who is away, or whose places are taken, sees why they cannot offer and what to do", async () => {
    await product.does("ben", "people.availability", { places: 3, away: true, skills: [] });
    const caseId = await walk.opened();
    expect(await walk.refusalOf("ben", "cases.offer", { caseId, line: "x" })).toMatchObject({
      code: "may-not",
      next: expect.stringContaining("my availability"),
    });
    await product.does("ben", "people.availability", { places: 1, away: false, skills: [] });
    await walk.active();
    expect(await walk.refusalOf("ben", "cases.offer", { caseId, line: "x" })).toMatchObject({
      code: "may-not",
    });
    expect((await product.does<{ standing: string }>("ben", "cases.board")).standing).toBe("full");
    await product.does("ben", "people.availability", { places: 2, away: false, skills: [] });
    await product.does("ben", "cases.offer", { caseId, line: "Now I can." });
  });

  test("R17: an ally who was chosen twice and has one place says yes once", async () => {
    await product.does("ben", "people.availability", { places: 1, away: false, skills: [] });
    const [first, second] = [await walk.proposed(), await walk.offered(["lea"])];
    await product.does("ben", "cases.answer", { caseId: first, accept: true });
    expect(await walk.refusalOf("ben", "cases.offer", { caseId: second, line: "x" })).toMatchObject({
      code: "may-not",
    });
    await product.does("ben", "cases.step-back", { caseId: first });
    await product.does("ben", "cases.offer", { caseId: second, line: "Now I can." });
  });

  test("R17: an ally with three places who is chosen by four says yes to three of them, and may still say no to the fourth", async () => {
    const chosen = [];
    for (let caller = 0; caller < 4; caller += 1) chosen.push(await walk.proposed());
    const [fourth = "", ...three] = chosen;
    for (const caseId of three) await product.does("ben", "cases.answer", { caseId, accept: true });
    expect(await walk.refusalOf("ben", "cases.answer", { caseId: fourth, accept: true })).toMatchObject({
      reason: "full",
      next: expect.stringContaining("Not this time"),
    });
    await product.does("ben", "cases.answer", { caseId: fourth, accept: false });
  });

  test("R17: being chosen takes no place: an ally with one may go on offering until they have said yes", async () => {
    await product.does("ben", "people.availability", { places: 1, away: false, skills: [] });
    await walk.proposed();
    const caseId = await walk.opened();
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    expect((await product.does<{ standing: string }>("ben", "cases.board")).standing).toBe("ready");
  });

  test("the caller hears of offers with the next morning, or at once where they asked for that", async () => {
    await walk.offered(["ben"]);
    await walk.offered(["lea"], { tellAtOnce: true });
    expect(told.filter(({ personId }) => personId === personIdOf("amara")).map(({ pace }) => pace)).toEqual([
      "morning",
      "at-once",
    ]);
  });

  test("R18: the caller chooses by line, skills and training date, and is told whom the two both work with", async () => {
    await product.does("ines", "people.availability", {
      places: 2,
      away: false,
      skills: "amplification,policy",
    });
    await changeProfile(product, "lea", { managers: [personIdOf("hugo")] });
    const caseId = await walk.offered(["ines", "lea", "ben"]);
    expect(await offers(caseId)).toMatchObject([
      {
        name: "Inês Carvalho",
        trained: expect.stringContaining("Feels able to: Make my ideas heard, Change a rule."),
        warning: "Works in the same unit as you.",
      },
      { name: "Léa Moreau", warning: "Works for the same manager as you." },
      { name: "Ben Adler", warning: "", trained: expect.stringContaining("Finished the allyship course on") },
    ]);
  });

  test("R21: for guidance and for opening a door, those with position or experience come first", async () => {
    const [guidance, voice] = [
      await walk.offered(["ben", "lea"], { ask: "mentoring" }),
      await walk.offered(["ben", "lea"]),
    ];
    expect((await offers(guidance)).map(({ name }) => name)).toEqual(["Léa Moreau", "Ben Adler"]);
    expect((await offers(voice)).map(({ name }) => name)).toEqual(["Ben Adler", "Léa Moreau"]);
  });

  test("“none of these” passes them over kindly and leaves the request open", async () => {
    const caseId = await walk.offered(["ben", "lea"]);
    await product.does("amara", "cases.wait", { caseId, none: true });
    expect((await walk.caseOf(caseId)).state).toBe("open");
    for (const key of ["ben", "lea"]) {
      expect(await product.does(key, "cases.show", { caseId })).toMatchObject({
        part: "released",
        sentence: expect.stringContaining("another way"),
      });
    }
  });

  test("an ally takes an offer back without a reason, before they are chosen or while another is asked", async () => {
    const caseId = await walk.offered(["ben", "lea"]);
    await product.does("lea", "cases.step-back", { caseId });
    expect((await offers(caseId)).map(({ name }) => name)).toEqual(["Ben Adler"]);
    const other = await walk.proposed(["ben", "lea"]);
    await product.does("lea", "cases.step-back", { caseId: other });
    expect((await walk.caseOf(other)).state).toBe("proposed");
    expect((await walk.caseOf(other)).offers).toHaveLength(1);
  });
});
