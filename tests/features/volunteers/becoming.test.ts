import { changeProfile } from "../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { type VolunteerWalk, volunteerWalkIn } from "./volunteer-walk";

describe("R12: becoming a volunteer", () => {
  let product: TestProduct;
  let walk: VolunteerWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = volunteerWalkIn(product);
  });
  afterEach(() => product.close());

  test("says first what a volunteer does and what it asks, and looking at it stores nothing", async () => {
    const before = product.store.usage().commits;
    const answer = await product.as("kim", "volunteers.apply");
    const card = JSON.stringify(answer);
    for (const words of [
      "without their name",
      "an hour or two a month",
      "confidential",
      "conflict",
      "logged",
      "HR",
    ])
      expect(card).toContain(words);
    expect(await walk.stands("kim")).toMatchObject({ membership: "none" });
    expect(product.store.usage().commits).toBe(before);
  });

  test("R11, R16, R59: nobody applies without signing confidentiality and having no tie, nor without a language", async () => {
    for (const input of [{ languages: "en" }, { languages: "en", agree: "false" }, { languages: "" }])
      expect(await walk.refusalOf("kim", "volunteers.apply", input)).toMatchObject({
        code: "input",
        next: expect.stringContaining("tick the box"),
      });
    for (const languages of ["", undefined])
      expect(await walk.refusalOf("kim", "volunteers.apply", { languages, agree: true })).toMatchObject({
        next: expect.stringContaining("at least one language"),
      });
    expect(
      await walk.refusalOf("kim", "volunteers.apply", { languages: "klingon", agree: true }),
    ).toMatchObject({
      code: "input",
      next: expect.stringContaining("languages on the card"),
    });
    expect((await walk.profile("kim"))?.volunteering).toBeUndefined();
  });

  test("an application stands on the person's own profile by its date, and gives no role yet", async () => {
    expect((await walk.applies("kim", "en,pl")).sentence).toContain(
      "2 November 2026, for requests in English, Polish",
    );
    expect(await walk.profile("kim")).toMatchObject({
      roles: [],
      volunteering: {
        application: "applied",
        appliedOn: "2026-11-02",
        signedOn: "2026-11-02",
        languages: ["en", "pl"],
      },
    });
    expect(await walk.refusalOf("kim", "relay.desk")).toMatchObject({ code: "may-not" });
  });

  test("applying twice is one application, since the first day, with the languages of the second", async () => {
    await walk.applies("kim", "en");
    await product.clock.pass(3);
    await product.does("kim", "volunteers.apply", { languages: ["nl"] });
    expect((await walk.profile("kim"))?.volunteering).toMatchObject({
      appliedOn: "2026-11-02",
      languages: ["nl"],
    });
    expect((await walk.roster()).people.filter(({ membership }) => membership === "applied")).toHaveLength(1);
  });

  test("somebody the directory has not brought yet can apply, and chat takes it as the tab does", async () => {
    const answer = await product.dispatch({
      verb: "volunteers.apply",
      input: { languages: "fr", agree: "true" },
      identity: { id: personIdOf("newcomer"), name: "Nele" },
      from: "chat",
    });
    expect(answer).toMatchObject({ ok: true, data: { membership: "applied" } });
    expect(await walk.profile("newcomer")).toMatchObject({
      name: "Nele",
      volunteering: { application: "applied" },
    });
  });

  test("a lead confirms with the day of the course: from then on the volunteer sees what waits, and the course is on record", async () => {
    await walk.applies("kim");
    await walk.confirms("kim", "2026-10-30");
    expect(await walk.profile("kim")).toMatchObject({
      roles: ["volunteer"],
      training: [{ course: "volunteer", version: 1, on: "2026-10-30" }],
      volunteering: { application: "confirmed", signedOn: "2026-11-02" },
    });
    expect(await walk.stands("kim")).toMatchObject({ membership: "volunteer" });
    expect(await walk.refusalOf("kim", "relay.desk")).toBeUndefined();
  });

  test("it can be taken back before it is answered, and nothing of it stays", async () => {
    await walk.applies("kim");
    await product.does("kim", "volunteers.leave");
    expect((await walk.profile("kim"))?.volunteering).toBeUndefined();
    expect(await walk.refusalOf("farid", "volunteers.confirm", walk.confirmation("kim"))).toMatchObject({
      code: "not-found",
    });
    expect(await walk.refusalOf("kim", "volunteers.leave")).toMatchObject({ code: "moved-on" });
  });

  test("a lead who says no keeps no reason; the person is told so plainly and can apply again", async () => {
    await walk.applies("kim");
    await product.does("farid", "volunteers.end", { personId: personIdOf("kim") });
    expect(await walk.stands("kim")).toMatchObject({
      membership: "ended",
      sentence: expect.stringContaining("you can apply again"),
    });
    expect(await walk.refusalOf("kim", "volunteers.apply", { languages: "en" })).toMatchObject({
      code: "input",
    });
    await walk.applies("kim");
    expect(await walk.stands("kim")).toMatchObject({ membership: "applied" });
  });

  test("HR can neither apply nor be confirmed, whenever the role came", async () => {
    for (const verb of ["volunteers.apply", "volunteers.leave"])
      expect(await walk.refusalOf("elena", verb)).toMatchObject({
        code: "may-not",
        message: expect.stringContaining("not open to people in HR"),
      });
    await walk.applies("kim");
    await changeProfile(product, "kim", { roles: ["hr"] });
    expect(await walk.refusalOf("farid", "volunteers.confirm", walk.confirmation("kim"))).toMatchObject({
      code: "may-not",
      message: expect.stringContaining("HR"),
    });
    expect((await walk.profile("kim"))?.roles).toEqual(["hr"]);
  });

  test("nobody is confirmed who has not applied, and a stranger is answered as somebody who is not there", async () => {
    const answers = await Promise.all(
      [personIdOf("kim"), personIdOf("nobody"), "../x", "0"].flatMap((personId) => [
        product.as("farid", "volunteers.confirm", { personId, trainedOn: "2026-10-30" }),
        product.as("farid", "volunteers.show", { personId }),
        product.as("farid", "volunteers.end", { personId }),
      ]),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    expect(await product.all("people", "person")).toHaveLength(13);
  });

  test.each([
    ["2026-11-03", "when the volunteer course is finished"],
    ["2025-10-30", "take the volunteer course again"],
    ["2026-02-30", "Choose the day"],
    [undefined, "Choose the day"],
  ])("R53: a course on %s is refused with what to do", async (trainedOn, next) => {
    await walk.applies("kim");
    const input = { personId: personIdOf("kim"), trainedOn };
    expect(await walk.refusalOf("farid", "volunteers.confirm", input)).toMatchObject({
      code: "input",
      next: expect.stringContaining(next),
    });
    expect((await walk.profile("kim"))?.training).toEqual([]);
  });

  test("two leads at once confirm somebody once; the other sees how it stands", async () => {
    await changeProfile(product, "jonas", { roles: ["lead"] });
    await walk.applies("kim");
    const both = await Promise.all(
      ["farid", "jonas"].map((lead) =>
        product.as(lead, "volunteers.confirm", walk.confirmation("kim"), lead),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const late = both.find(({ ok }) => !ok);
    expect(late).toMatchObject({ refusal: { code: "moved-on" } });
    expect(JSON.stringify(late?.card)).toContain("Is a volunteer.");
    expect(await walk.profile("kim")).toMatchObject({
      roles: ["volunteer"],
      training: [{ on: "2026-10-30" }],
    });
  });

  test("a lead and the person at once: whatever came first holds, and nobody is a volunteer who took it back", async () => {
    await walk.applies("kim");
    await Promise.all([
      product.as("farid", "volunteers.confirm", walk.confirmation("kim"), "a"),
      product.as("kim", "volunteers.leave", {}, "b"),
    ]);
    const kim = await walk.profile("kim");
    expect(kim?.roles.includes("volunteer") ?? false).toBe(kim?.volunteering?.application === "confirmed");
  });

  test("leads confirm themselves only while no other lead is on record", async () => {
    await walk.applies("farid");
    await changeProfile(product, "jonas", { roles: ["lead"] });
    expect(await walk.refusalOf("farid", "volunteers.confirm", walk.confirmation("farid"))).toMatchObject({
      code: "may-not",
      next: "Ask another programme lead to confirm you.",
    });
    await changeProfile(product, "jonas", { roles: [] });
    await walk.confirms("farid");
    expect((await walk.profile("farid"))?.roles).toEqual(["lead", "volunteer"]);
  });
});
