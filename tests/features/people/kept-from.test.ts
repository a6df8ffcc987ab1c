import { profileKeys } from "../../../api/core/identity/profile-keys";
import type { Profile } from "../../../api/core/person";
import { NEED, REQUEST } from "../../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { ANONYMOUS, CODE, relayWalkIn } from "../../kit/relay-walk";

/** Somebody of the directory besides the cast. */
function employee(key: string, name: string, unit: string): Profile {
  const keys = profileKeys({ name, unit });
  const known = { id: "profile", pk: personIdOf(key), kind: "person", name, unit, ...keys } as const;
  return { ...known, managers: [], roles: [], training: [] };
}

const PEOPLE = [
  employee("okafor", "Okafor, Amara", "Research, Paris"),
  employee("rao", "Rao; Dev", "Research, Paris"),
  employee("kamal", "कमल", "Sales"),
  employee("kamala", "कमला", "Sales"),
  employee("okafor-alone", "Okafor", "Legal"),
];

describe("whom somebody keeps their request from", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct({ people: PEOPLE });
  });
  afterEach(() => product.close());

  const refusal = async (verb: string, input: object) => {
    const answer = await product.as("amara", verb, input);
    return answer.ok ? undefined : answer.refusal;
  };
  const kept = async (hide: unknown) => {
    const shown = await product.does<{ hideFrom: string[]; facts: string[] }>("amara", "cases.preview", {
      ...REQUEST,
      hide,
    });
    return { ids: [...shown.hideFrom].sort(), facts: shown.facts.join(" ") };
  };
  const keptNameless = (hide: unknown) =>
    product.does<{ hideFrom: string[]; hideUnits: string[]; facts: string[] }>("amara", "relay.preview", {
      ...ANONYMOUS,
      hide,
    });
  const ids = (...keys: string[]) => keys.map(personIdOf).sort();
  const sending = { ...ANONYMOUS, code: CODE };

  test.each([
    ["cases.ask", { check: "none", hide: "Nobody Anywhere" }],
    ["cases.preview", { ...REQUEST, hide: "Nobody Anywhere" }],
    ["cases.preview", { ...REQUEST, hide: ["Kim Nguyen", "Nobody Anywhere"] }],
    ["cases.open", { ...REQUEST, hideFrom: ["Nobody Anywhere"] }],
    ["relay.ask", { hide: "Nobody Anywhere" }],
    ["relay.preview", { ...ANONYMOUS, hide: "Sales; Nobody Anywhere" }],
    ["relay.send", { ...sending, hideFrom: [personIdOf("kim"), "Nobody Anywhere"] }],
    ["relay.send", { ...sending, hideUnits: ["Sales", "Nobody Anywhere"] }],
  ])("%s refuses a name that nobody has, says which, and keeps nothing", async (verb, input) => {
    expect(await refusal(verb, input)).toMatchObject({
      code: "input",
      reason: "unknown-names",
      message: expect.stringMatching("[ :] ?Nobody Anywhere\\.$"),
      next: expect.stringContaining("full names"),
    });
    expect(await product.all("cases")).toEqual([]);
    expect(await product.all("vault", "tally")).toEqual([]);
  });

  test("a name where an id is asked for is refused, even of somebody who is there", async () => {
    for (const [verb, input] of [
      ["cases.open", REQUEST],
      ["relay.send", sending],
    ] as const)
      expect(await refusal(verb, { ...input, hideFrom: ["Hugo Lindqvist"] })).toMatchObject({
        message: expect.stringContaining("Hugo Lindqvist"),
      });
  });

  test("a unit that is not known is refused by its form too, and one that is protects in whatever letters", async () => {
    expect(await refusal("relay.ask", { hide: "Slaes" })).toMatchObject({ reason: "unknown-names" });
    const walk = relayWalkIn(product);
    await walk.sent({ request: { hideUnits: ["OPERATIONS", "Research,Paris"] } });
    expect((await walk.caseOf()).hiddenUnits).toEqual(["operations", "research, paris"]);
    expect((await product.does<{ waiting: unknown[] }>("chloe", "relay.desk")).waiting).toEqual([]);
    expect((await product.does<{ waiting: unknown[] }>("daniel", "relay.desk")).waiting).toHaveLength(1);
  });

  test("an id in capitals protects the person it names, with a name and without", async () => {
    const shouted = personIdOf("daniel").toUpperCase();
    const walk = relayWalkIn(product);
    await walk.sent({ request: { hideFrom: [shouted] } });
    expect((await walk.caseOf()).hiddenFrom).toEqual(ids("daniel"));
    expect((await product.does<{ waiting: unknown[] }>("daniel", "relay.desk")).waiting).toEqual([]);
    await product.does("amara", "cases.open", { ...REQUEST, hideFrom: [personIdOf("ben").toUpperCase()] });
    expect(JSON.stringify(await product.as("ben", "cases.board"))).not.toContain(NEED);
    expect(JSON.stringify(await product.as("lea", "cases.board"))).toContain(NEED);
  });

  test("whoever is addressed by an id in capitals is addressed", async () => {
    const shouted = (key: string) => personIdOf(key).toUpperCase();
    const { caseId } = await product.does("amara", "cases.open", REQUEST);
    await product.does("ben", "cases.offer", { caseId, line: "Gladly." });
    expect(await product.as("amara", "cases.choose", { caseId, allyId: shouted("ben") })).toMatchObject({
      ok: true,
      data: { state: "proposed" },
    });
    await product.does("kim", "volunteers.apply", { languages: "en", agree: "true" });
    const volunteer = { personId: shouted("kim"), trainedOn: "2026-10-30" };
    expect((await product.as("farid", "volunteers.show", volunteer)).ok).toBe(true);
    await product.does("farid", "volunteers.confirm", volunteer);
    await product.does("farid", "volunteers.end", volunteer);
    const brokering = await relayWalkIn(product).brokering();
    await product.does("chloe", "relay.invite", { caseId: brokering, ally: shouted("lea") });
    expect((await relayWalkIn(product).caseOf()).asked).toMatchObject([{ ally: { id: personIdOf("lea") } }]);
  });

  test("a name that has a comma or a semicolon in the directory is found as it stands there, beside others", async () => {
    expect((await kept("Rao; Dev, Ben Adler")).ids).toEqual(ids("rao", "ben"));
    expect((await kept(["Rao; Dev", "Ben Adler"])).ids).toEqual(ids("rao", "ben"));
    expect(await keptNameless("research, paris, rao;dev")).toMatchObject({
      hideFrom: ids("rao"),
      hideUnits: ["research, paris"],
    });
  });

  test("what can be read in two ways is kept from everybody it may mean, and says so", async () => {
    const both = await kept("Okafor, Amara; Ben Adler");
    expect(both.ids).toEqual(ids("okafor", "okafor-alone", "ben"));
    for (const name of ["Okafor, Amara (Research, Paris)", "Okafor (Legal)", "Ben Adler (Finance)"])
      expect(both.facts).toContain(name);
  });

  test("several people of one name are all kept out, and the caller reads that they are several", async () => {
    await product.store.commit("people", personIdOf("twin"), [
      { op: "create", doc: employee("twin", "Ben Ádler", "Legal") },
    ]);
    const named = await kept("Ben Adler");
    expect(named.ids).toEqual(ids("ben", "twin"));
    expect(named.facts).toContain("Several people have a name you wrote");
    expect((await keptNameless("Ben Adler")).facts.join(" ")).toContain(
      "Several people have a name you wrote",
    );
    expect((await kept("Kim Nguyen")).facts).not.toContain("Several people");
  });

  test("a name whose marks are letters hides nobody else", async () => {
    expect((await kept("कमल")).ids).toEqual(ids("kamal"));
    expect((await keptNameless("कमला")).hideFrom).toEqual(ids("kamala"));
  });

  test("a unit is found beside a large one, however many people that has", async () => {
    for (let number = 0; number < 101; number += 1)
      await product.store.commit("people", personIdOf(`big-${number}`), [
        { op: "create", doc: employee(`big-${number}`, `Person ${number}`, "Engineering") },
      ]);
    expect((await keptNameless("engineering, sales")).hideUnits.sort()).toEqual(["engineering", "sales"]);
  });

  test("more than twenty people are refused with what to do, not with an empty name", async () => {
    for (let number = 0; number < 21; number += 1)
      await product.store.commit("people", personIdOf(`same-${number}`), [
        { op: "create", doc: employee(`same-${number}`, "Sam Ito", "Legal") },
      ]);
    for (const [verb, request] of [
      ["cases.preview", REQUEST],
      ["relay.preview", ANONYMOUS],
    ] as const)
      expect(await refusal(verb, { ...request, hide: "Sam Ito" })).toMatchObject({
        reason: "too-many-names",
        message: expect.stringContaining("twenty"),
      });
  });

  test("an empty field keeps it from nobody, though people of an empty name are about", async () => {
    for (let number = 0; number < 22; number += 1) {
      const doc = { ...employee(`nameless-${number}`, "", "Legal"), nameKey: "" };
      await product.store.commit("people", doc.pk, [{ op: "create", doc }]);
    }
    for (const nothing of ["", " , ; ", []]) {
      expect((await kept(nothing)).ids).toEqual([]);
      expect(await keptNameless(nothing)).toMatchObject({ hideFrom: [], hideUnits: [] });
    }
  });

  test("no line of the log tells whom a sending was to be kept from, or that one was refused for it", async () => {
    const walk = relayWalkIn(product);
    await refusal("relay.send", { ...sending, hideFrom: ["Chloe Tan"] });
    await walk.sent({ request: { hideFrom: [personIdOf("daniel")] } });
    const { lines } = product;
    expect(lines.filter((line) => /Chloe Tan|unknown-names/.test(line))).toEqual([]);
  });
});
