import { changeProfile } from "../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { CODE, type RelayWalk, relayWalkIn, WORDS } from "../../kit/relay-walk";
import { type VolunteerWalk, volunteerWalkIn } from "./volunteer-walk";

const LEADS_ONLY = ["roster", "show", "confirm", "end", "units"].map((verb) => `volunteers.${verb}`);

describe("who volunteers", () => {
  let product: TestProduct;
  let walk: VolunteerWalk;
  let relay: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = volunteerWalkIn(product);
    relay = relayWalkIn(product);
  });
  afterEach(() => product.close());

  test("R12: a lead sees who has applied and since when, then who volunteers, with unit, languages and away or there", async () => {
    await walk.applies("kim", "nl,en");
    await product.does("chloe", "volunteers.apply", { languages: "fr", agree: true });
    await product.does("daniel", "people.availability", { away: true });
    await product.clock.pass(2);
    const { people, sentence, languages } = await walk.roster();
    expect(people.map(({ name }) => name)).toEqual([
      "Kim Nguyen",
      "Chloe Tan",
      "Daniel Kowalski",
      "Priya Raman",
    ]);
    expect(people[0]).toMatchObject({
      membership: "applied",
      unit: "Operations",
      languages: "English, Dutch",
      about: "Has applied, waiting since 2 November 2026.",
    });
    expect(people[1]).toMatchObject({ languages: "French", about: "There. No anonymous request in hand." });
    expect(people[2]).toMatchObject({ away: true, about: expect.stringContaining("Away.") });
    expect(sentence).toBe("3 people are volunteers. One has applied and waits for you.");
    expect(languages).toBe("Read by somebody who is there now: French.");
  });

  test("R16: a lead sees how many anonymous requests each has in hand, and nothing of which", async () => {
    const caseId = await relay.claimed();
    expect(await walk.lineOf("chloe")).toMatchObject({ inHand: 1 });
    expect(await walk.lineOf("daniel")).toMatchObject({ inHand: 0 });
    const shown = JSON.stringify(await product.as("farid", "volunteers.roster"));
    for (const word of [caseId, WORDS, CODE, "heard", "Amara"]) expect(shown).not.toContain(word);
  });

  test("the number does not fall on the day a caller takes their request back, so that it tells no hour", async () => {
    await relay.claimed();
    await relay.by("amara", "relay.withdraw");
    expect(await walk.lineOf("chloe")).toMatchObject({ inHand: 1 });
    await product.clock.pass(1);
    expect(await walk.lineOf("chloe")).toMatchObject({ inHand: 0 });
  });

  test("one who is in HR now is shown as such, and covers no language", async () => {
    await product.does("chloe", "volunteers.apply", { languages: "fr", agree: true });
    await changeProfile(product, "chloe", { roles: ["volunteer", "hr"] });
    expect(await walk.lineOf("chloe")).toMatchObject({ about: expect.stringContaining("In HR now") });
    expect((await walk.roster()).languages).toContain("No volunteer who is there now");
  });

  test("the card shows five and counts the rest, which open page by page", async () => {
    for (const key of ["kim", "amara", "ben", "lea"]) await walk.applies(key);
    const first = await cardOf("volunteers.roster", {});
    expect(first.match(/"volunteers\.show"/g)).toHaveLength(10);
    expect(first).toContain("Show 2 more");
    expect(await cardOf("volunteers.roster", { from: 5 })).toContain("Priya Raman");
  });

  test("is for leads alone, and a lead who is in HR too is none here", async () => {
    const input = walk.confirmation("kim");
    await changeProfile(product, "jonas", { roles: ["lead", "hr"] });
    for (const verb of LEADS_ONLY) {
      for (const key of ["kim", "chloe", "elena", "jonas", "grace"])
        expect(await walk.refusalOf(key, verb, input)).toMatchObject({
          code: "may-not",
          message: "This is for programme leads.",
        });
    }
  });

  test("R15: a lead sees which units have allies and no volunteer, by name and without a figure, with words to ask there", async () => {
    const { units, words } = await product.does<{ units: string[]; words: string }>(
      "farid",
      "volunteers.units",
    );
    // Ben of Finance has Priya nearby; Inês of Engineering and Léa of Marketing have nobody.
    expect(units).toEqual(["Engineering", "Marketing"]);
    expect(words).toContain("If not, that is fine too.");
    await walk.applies("lea");
    await walk.confirms("lea");
    expect((await product.does<{ units: string[] }>("farid", "volunteers.units")).units).toEqual([
      "Engineering",
    ]);
  });

  test("leads hear of an application, and the person of its answer, by the one update that says nothing", async () => {
    const told = async () =>
      (await product.all<{ id: string; pk: string; kind: string; held: unknown }>("people", "updates")).map(
        ({ pk, held }) => ({ pk, held }),
      );
    for (const key of ["farid", "kim"]) await product.contacts.remember(personIdOf(key), ADDRESS);
    await walk.applies("kim");
    await product.deliverer.settled();
    expect(JSON.stringify(await told())).toContain(
      `{"pk":"${personIdOf("farid")}","held":[{"verb":"volunteers.roster","input":{}}]}`,
    );
    await product.does("kim", "volunteers.apply", { languages: "nl" });
    await walk.confirms("kim");
    await product.deliverer.settled();
    expect((await told()).map(({ pk }) => pk).sort()).toEqual(
      [personIdOf("farid"), personIdOf("kim")].sort(),
    );
  });

  test("the way to it stands last on everybody's own page but HR's, and a lead's leads to the roster", async () => {
    const doors = async (key: string) => {
      const answer = await product.as(key, "page.mine");
      return answer.ok ? (answer.data as { doors: { verb: string; title: string }[] }).doors : [];
    };
    expect((await doors("kim")).at(-1)).toEqual({ verb: "volunteers.apply", title: "Become a volunteer" });
    expect((await doors("chloe")).at(-1)).toEqual({ verb: "volunteers.apply", title: "Being a volunteer" });
    expect(await doors("farid")).toContainEqual({ verb: "volunteers.roster", title: "Volunteers" });
    expect(JSON.stringify(await doors("elena"))).not.toContain("olunteer");
    expect((await doors("chloe")).map(({ verb }) => verb)).toContain("people.availability");
  });

  const cardOf = async (verb: string, input: object) => {
    const answer = await product.as("farid", verb, input);
    return JSON.stringify(answer.card);
  };
});

const ADDRESS = JSON.stringify({ serviceUrl: "http://127.0.0.1:9", conversation: { id: "a:1" } });
