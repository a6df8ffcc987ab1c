import { randomUUID } from "node:crypto";
import * as z from "zod";
import { createDispatch } from "../../api/core/dispatch";
import { ROLES } from "../../api/core/person";
import { DEFAULT_SETTINGS } from "../../api/core/settings";
import { speaker, type TextTree } from "../../api/core/text";
import { STATES } from "../../api/features/cases/case/case-state";
import { KINDS } from "../../api/features/cases/case/kind";
import { PARTS } from "../../api/features/cases/case/part";
import { RELAY_STATES } from "../../api/features/relay/case/relay-state";
import { digest } from "../../api/host/kit/digest";
import { registry } from "../../api/host/registry";
import { NO_LIMITS } from "../kit/no-limits";
import { openProduct, personIdOf } from "../kit/product";
import { signedInAs } from "../kit/signed-in-as";

const { verbs, library } = registry;

const table = [...verbs.values()];
/** What lies in no outbox: it is carried out when it happens. */
const CARRIED_OUT_AT_ONCE = ["left-team"];

describe("the verb table", () => {
  test("names each verb once, noun and verb, and says in a sentence what it does", () => {
    for (const [name, verb] of verbs) {
      expect(name).toBe(verb.name);
      expect(name).toMatch(/^[a-z]+(-[a-z]+)?\.[a-z]+(-[a-z]+)?$/);
      expect(verb.does).toMatch(/^[A-Z][^!]+\.$/);
    }
  });

  test("has the verbs the wire contract promises", () => {
    const promised = ["open", "board", "offer", "choose", "answer", "finish", "verdict", "show", "mine"];
    expect(table.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...promised.map((verb) => `cases.${verb}`), "results.latest"]),
    );
  });

  test("lets nothing be compressed that takes or shows a code, that has no name, or that must not go through chat", () => {
    const compressed = table.filter(({ mayBeCompressed }) => mayBeCompressed);
    expect(compressed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["page.mine", "results.latest"]),
    );
    const words = ({ input }: (typeof table)[number]) =>
      JSON.stringify(z.toJSONSchema(input, { io: "input" }));
    const closed = compressed.filter(
      (verb) =>
        verb.withoutName === true ||
        verb.onlyInTab === true ||
        /^(relay|volunteers)\./.test(verb.name) ||
        /"(code|pass|key|after)"/.test(words(verb)),
    );
    expect(closed.map(({ name }) => name)).toEqual([]);
  });

  test("states for every verb who may use it", () => {
    for (const { name, who } of table) {
      const roles = who.roles === "staff" ? [] : who.roles;
      expect([name, who.roles === "staff" || roles.length > 0]).toEqual([name, true]);
      expect([...roles, ...(who.except ?? [])].filter((role) => !ROLES.includes(role))).toEqual([]);
    }
  });

  test("keeps HR away from every case and everybody but HR away from the results", () => {
    for (const { name, who } of table) {
      if (name.startsWith("cases.")) expect(who.except).toContain("hr");
      if (name.startsWith("results.")) expect(who.roles).toEqual(["hr"]);
    }
  });

  test("has for every input a schema that can be written down, with fields that are called what they are", () => {
    for (const { input } of table) {
      const schema = z.toJSONSchema(input, { io: "input" });
      expect(schema).toMatchObject({ type: "object" });
    }
  });

  // The desk of anonymous requests is four: what a lead has asked somebody to take must come first, wherever it lies. So is leaving:
  // who gives advice is looked for in the directory from somewhere on, and then from its beginning.
  const READS: Readonly<Record<string, number>> = { "relay.desk": 4, "cases.leave": 4 };
  test("reads at most three things, a desk and leaving four, and writes at most one batch per verb, the person included", async () => {
    const product = await openProduct();
    // The verb's own cost: deliveries are counted where they happen, after it.
    const dispatch = createDispatch({
      store: product.store,
      clock: product.clock,
      library,
      verbs,
      leads: [],
      settings: async () => DEFAULT_SETTINGS,
      randomId: randomUUID,
      digest,
      ...NO_LIMITS,
      deliver: () => undefined,
    });
    const cost = async (key: string, verb: string, input: object) => {
      const before = product.store.usage();
      const answer = await dispatch({ verb, input, identity: signedInAs(key), key: verb });
      const after = product.store.usage();
      const reads = after.reads + after.queries - before.reads - before.queries;
      expect([verb, reads <= (READS[verb] ?? 3), after.commits - before.commits <= 1]).toEqual([
        verb,
        true,
        true,
      ]);
      return answer.ok ? (answer.data as { caseId: string }) : undefined;
    };
    // The month's key is made and read once, whoever writes first.
    await product.does("kim", "cases.open", { ask: "policy", need: "Core hours.", kind: "one-off" });
    await product.deliverer.settled();
    const opened = await cost("amara", "cases.open", { ask: "policy", need: "Core hours.", kind: "one-off" });
    const caseId = opened?.caseId;
    for (const verb of ["cases.ask", "welcome.why", "welcome.help", "learning.asks"])
      await cost("amara", verb, {});
    for (const verb of ["cases.board", "cases.show"]) await cost("ben", verb, { caseId });
    await cost("elena", "results.latest", {});
    await cost("ben", "cases.offer", { caseId, line: "Gladly." });
    await cost("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await cost("ben", "cases.answer", { caseId, accept: true });
    await cost("amara", "cases.agree", { caseId, goal: "x", contact: "x", endOn: "2026-11-09" });
    await cost("ben", "cases.sign", { caseId, version: 1 });
    await cost("ben", "cases.check-in", { caseId, answer: "good" });
    await cost("amara", "cases.access", { caseId });
    await cost("ben", "cases.finish", { caseId });
    await cost("amara", "cases.verdict", { caseId, verdict: "worked" });
    await cost("amara", "cases.leave", { caseId });
    for (const verb of ["cases.desk", "people.availability"]) await cost("daniel", verb, {});
    // Without a name, once the case's key is made: who it is, whom the verb then drops, the case, and what lies beside it.
    const code = "0123456789ABCDEF";
    await product.does("amara", "relay.send", { ask: "policy", words: "Core hours.", code });
    for (const verb of ["relay.look", "relay.withdraw"]) await cost("amara", verb, { code });
    await cost("daniel", "relay.desk", {});
    await product.close();
  });
});

describe("verbs of callers without a name", () => {
  const byCode = [...verbs.values()].filter(({ input }) => {
    const { properties = {} } = z.toJSONSchema(input, { io: "input" });
    return "code" in properties;
  });

  test("R9: whatever takes a code drops who brings it, and is kept out of chat", () => {
    expect(byCode.length).toBeGreaterThan(9);
    for (const { name, withoutName, onlyInTab } of byCode)
      expect([name, withoutName, onlyInTab]).toEqual([name, true, true]);
  });

  test("R8: whatever takes or shows what was written in such a case is kept out of chat", () => {
    const inChat = [...verbs.values()].filter(
      ({ name, onlyInTab }) => name.startsWith("relay.") && !onlyInTab,
    );
    expect(inChat.map(({ name }) => name).sort()).toEqual([
      "relay.assign",
      "relay.claim",
      "relay.conflict",
      "relay.desk",
      "relay.door",
      "relay.promise",
      "relay.unclaimed",
      "relay.waiting",
    ]);
  });
});

describe("the product's sentences", () => {
  const sentences = (tree: TextTree, path = ""): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${path}${key}`, value] as [string, string]]
        : sentences(value, `${path}${key}.`),
    );

  test("are calm: no exclamation mark, no “just” or “simply”, no thanks for courage, no emoji", () => {
    for (const [key, sentence] of sentences(library.en ?? {})) {
      expect(`${key}: ${sentence}`).not.toMatch(
        /!|\bjust\b|\bsimply\b|\bplease\b|brave|courage|\p{Extended_Pictographic}/iu,
      );
    }
  });

  test("R4: call the person who asks by one word, the caller, and speak to them as “you”", () => {
    const others =
      /\b(requester|requestor|claimant|complainant|victim|applicant|beneficiary|ally-caller)s?\b/i;
    for (const [key, sentence] of sentences(library.en ?? {}))
      expect(`${key}: ${sentence}`).not.toMatch(others);
  });

  test("never ask, guess or word anybody's gender", () => {
    for (const [key, sentence] of sentences(library.en ?? {})) {
      expect(`${key}: ${sentence}`).not.toMatch(
        /\b(he|she|him|his|her|hers|himself|herself|men|women|man|woman)\b/i,
      );
    }
  });

  test("are there for every part and state a case can be seen in", () => {
    const say = speaker(library, "en");
    const seen: Record<string, readonly string[]> = {
      caller: STATES,
      proposed: ["proposed"],
      ally: ["agreeing", "active", "nudged", "closing", "closed"],
      offering: ["offered", "proposed"],
      looking: ["open"],
      released: ["released"],
      former: ["former"],
    };
    expect([...Object.keys(seen), "none"].sort()).toEqual([...PARTS].sort());
    for (const [part, states] of Object.entries(seen)) {
      for (const state of states) {
        const card = `cases.card.${part}.${state}`;
        expect([card, say.has(card) || say.has(`${card}.other`)]).toEqual([card, true]);
        const line = `cases.line.${part}.${state}`;
        // What one could still offer to is on the board, not among one's own.
        if (part !== "looking") expect([line, say.has(line)]).toEqual([line, true]);
      }
    }
    for (const state of RELAY_STATES) {
      for (const key of [
        `relay.caller.${state}`,
        `relay.volunteer.${state}`,
        `relay.standing.volunteer.${state}`,
      ])
        expect([key, say.has(key)]).toEqual([key, true]);
    }
    for (const kind of KINDS)
      expect(say.has(`cases.card.about.${kind}`) && say.has(`cases.board.about.${kind}`)).toBe(true);
  });

  test("are there for every kind of thing that could not be delivered", () => {
    const say = speaker(library, "en");
    for (const kind of ["person", ...registry.reactions.keys()].filter(
      (each) => !CARRIED_OUT_AT_ONCE.includes(each),
    ))
      expect([kind, say.has(`delivery.line.${kind}`)]).toEqual([kind, true]);
  });

  test("have in every language no key that English lacks, and the same things to fill in", () => {
    const english = new Map(sentences(library.en ?? {}));
    const fills = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [language, tree] of Object.entries(library)) {
      for (const [key, sentence] of sentences(tree)) {
        const other = english.get(key) ?? english.get(key.replace(/\.(zero|two|few|many)$/, ".other"));
        expect([language, key, other !== undefined]).toEqual([language, key, true]);
        if (other !== undefined) expect([key, fills(sentence)]).toEqual([key, fills(other)]);
      }
    }
  });
});
