import { registry } from "../../api/host/registry";
import { chatOf } from "../bot/chat";
import { personIdOf } from "../kit/product";
import { ANONYMOUS, BRIEF } from "../kit/relay-walk";
import { CANARY, formsOf } from "./canary";
import { stolen } from "./files";
import { CASE, EVERYBODY, LOOKS } from "./looks";
import { searcherFor } from "./search";
import { isPingTo, openStage, type Stage } from "./stage";

const { verbs } = registry;

describe("who asked cannot be found", () => {
  let stage: Stage;
  afterEach(() => stage.close());

  const looks = async () => {
    for (const key of EVERYBODY) for (const [verb, input] of LOOKS) await stage.they(key, verb, input);
  };
  const accepted = async (reply: Promise<{ status: number; text: string }>) => {
    const { status, text } = await reply;
    if (status !== 200) throw new Error(text);
  };
  const caller = (verb: string, input: object = {}) => accepted(stage.caller(verb, input));
  const they = (key: string, verb: string, input: object = {}) =>
    accepted(stage.they(key, verb, { caseId: CASE, ...input }));

  const sent = async (ping = true) => {
    await caller("relay.ask");
    await caller("relay.preview", { ...ANONYMOUS, ping, hide: "Hugo Lindqvist, Sales" });
    await caller("relay.send", { ...ANONYMOUS, ping, hideFrom: [personIdOf("hugo")], hideUnits: ["sales"] });
    await stage.walk.release();
  };
  const briefed = async (ping = true) => {
    await sent(ping);
    await they("chloe", "relay.claim");
    await they("chloe", "relay.case");
    await they("chloe", "relay.reply", { words: "Since when is it so?" });
    await stage.walk.release();
    await caller("relay.look");
    await caller("relay.write", { words: "Since the summer." });
    await stage.walk.release();
    await they("chloe", "relay.brief", { brief: BRIEF, ten: true });
    await stage.walk.release();
  };
  const paired = async (ping = true) => {
    await briefed(ping);
    await caller("relay.decide", { version: 1, answer: "brokered" });
    await stage.walk.release();
    await they("chloe", "relay.invite", { ally: personIdOf("ben") });
    await they("ben", "relay.answer", { accept: true });
    await stage.walk.release();
  };
  const messages = async () => {
    for (const number of [1, 2]) {
      await caller("relay.write", { words: `Asked, ${number}.` });
      await they("ben", "relay.reply", { words: `Answered, ${number}.` });
      await stage.walk.release();
    }
  };
  const revealed = async () => {
    await paired();
    await caller("relay.write", { words: "Aside, to the volunteer.", to: "volunteer" });
    await caller("relay.write", { words: "To the ally.", to: "ally" });
    await stage.walk.release();
    await caller("relay.reveal", { step: "first" });
    await stage.product.clock.pass(2);
    await caller("relay.reveal", { step: "second" });
  };

  const JOURNEYS: readonly [string, () => Promise<void>][] = [
    ["with a code alone, while it waits", () => sent(false)],
    ["with a private ping, while it waits", () => sent(true)],
    [
      "in a request that a volunteer helps with",
      async () => {
        await briefed();
        await caller("relay.decide", { version: 1, answer: "edit", brief: "In my own words." });
        await stage.walk.release();
        await they("chloe", "relay.brief", { brief: BRIEF, ten: true });
        await caller("relay.decide", { version: 3, answer: "guided" });
        await stage.walk.release();
        await they("chloe", "relay.reply", { words: "Name your point." });
        await stage.walk.release();
        await looks();
        await caller("relay.finish");
        await caller("relay.verdict", { verdict: "prefer-not-to-say" });
      },
    ],
    [
      "in an allyship that worked, from the first word to the settling of the season",
      async () => {
        await paired();
        await messages();
        await looks();
        await caller("relay.finish");
        await caller("relay.verdict", { verdict: "worked" });
        await stage.product.clock.pass(8);
      },
    ],
    [
      "in a request that was taken back",
      async () => {
        await briefed();
        await caller("relay.withdraw");
      },
    ],
    [
      "where the caller stopped at the wording",
      async () => {
        await briefed(false);
        await caller("relay.decide", { version: 1, answer: "stop" });
      },
    ],
    [
      "where the caller left at once",
      async () => {
        await paired();
        await messages();
        await caller("relay.leave");
        await stage.product.deliverer.settled();
      },
    ],
    [
      "where nobody claimed it, until a lead asked somebody",
      async () => {
        await sent();
        await stage.product.clock.pass(16);
        await looks();
        await they("farid", "relay.assign", { volunteer: personIdOf("chloe") });
        await stage.walk.release();
        await they("chloe", "relay.claim");
      },
    ],
    [
      "where one volunteer had a conflict and the next fell silent",
      async () => {
        await sent();
        await they("chloe", "relay.claim");
        await they("chloe", "relay.conflict");
        await stage.walk.release();
        await they("priya", "relay.claim");
        await stage.product.clock.pass(12);
      },
    ],
    [
      "where it was flagged as nothing for Ally",
      async () => {
        await briefed();
        await they("chloe", "relay.flag");
        await stage.walk.release();
      },
    ],
    [
      "by wrong codes, until the caller is asked to wait",
      async () => {
        await sent(false);
        for (let time = 0; time < 12; time += 1)
          await stage.caller("relay.look", { code: `${"0123456789AB"[time]}123456789ABCDEG` });
        expect((await stage.caller("relay.look")).status).toBe(429);
      },
    ],
    [
      "by asking more often than a day allows",
      async () => {
        for (const digit of ["1", "2", "3"])
          await caller("relay.send", { ...ANONYMOUS, code: `${digit}123456789ABCDEF` });
        const more = await stage.caller("relay.send", { ...ANONYMOUS, code: "4123456789ABCDEF" });
        expect(more.status).toBe(429);
      },
    ],
  ];

  test.each(JOURNEYS)(
    "%s: in no record, no line, no message, no answer and no file",
    async (_name, journey) => {
      stage = await openStage();
      await stage.meets();
      for (const key of ["chloe", "ben"]) await meet(stage, key);
      await looks();
      await stage.begin();
      await journey();
      await looks();
      await stage.walk.release();
      await looks();
      expect(await stage.findings()).toEqual([]);
      for (const each of stage.connector.sent
        .filter(({ path }) => path.includes(CANARY.servicePath))
        .slice(1)) {
        expect(isPingTo(each, CANARY)).toBe(true);
        expect(JSON.stringify(each)).not.toContain(CASE);
      }
    },
  );

  test("whom no directory knows leaves not one byte, not even in what is written ahead", async () => {
    stage = await openStage({ known: false });
    await stage.begin();
    await paired(false);
    await messages();
    expect(await stage.findings()).toEqual([]);
    const look = searcherFor(Object.values(CANARY).flatMap(formsOf));
    expect(look.find(stolen(stage.product.folder))).toEqual([]);
    await caller("relay.leave");
    await stage.product.clock.pass(1);
    expect(look.find(stolen(stage.product.folder))).toEqual([]);
  });

  test("whatever anybody asks with the case's id in hand, by every verb there is", async () => {
    stage = await openStage();
    await stage.meets();
    await looks();
    await stage.begin();
    await paired();
    await messages();
    const broken = new Set<string>();
    const anything = {
      caseId: CASE,
      code: "0123456789ABCDEG",
      personId: CANARY.id,
      ally: CANARY.id,
      volunteer: CANARY.id,
    };
    for (const key of EVERYBODY)
      for (const verb of verbs.keys()) {
        if (/conflict|flag|step-back/.test(verb)) continue;
        const { ally: _ally, volunteer: _volunteer, personId: _personId, ...input } = anything;
        const { status } = await stage.they(key, verb, input);
        if (status >= 500) broken.add(`${key} ${verb}`);
      }
    expect([...broken]).toEqual([]);
    expect(await stage.findings()).toEqual([]);
  });

  test("by anybody but the ally once the caller gave a name, and by nobody after the end", async () => {
    stage = await openStage();
    await stage.meets();
    await looks();
    await stage.begin();
    await revealed();
    // Opened with the case's key there is the caller's name, and nothing else of them; without the key it is nowhere. Until
    // the next fixed time the ally does not know it yet either: nobody can tell at what hour the caller was there.
    await looks();
    expect(await stage.findings()).toEqual(NAMED);
    await stage.walk.release();
    for (const key of EVERYBODY.filter((each) => each !== "ben"))
      for (const [verb, input] of LOOKS) await stage.they(key, verb, input);
    expect(await stage.findings()).toEqual(NAMED);
    const seen = await stage.they("ben", "relay.case", { caseId: CASE });
    expect(seen.text).toContain(CANARY.name);
    expect(seen.text).not.toContain(CANARY.id);
    await caller("relay.finish");
    await caller("relay.verdict", { verdict: "prefer-not-to-say" });
    await stage.product.clock.pass(9);
    await stage.begin();
    await looks();
    expect(await stage.findings()).toEqual([]);
    expect((await stage.they("ben", "relay.case", { caseId: CASE })).text).not.toContain("Xylophia");
  });

  test("though the same search finds who asked by name: among the records, in the files, and in what an ally reads", async () => {
    stage = await openStage();
    await stage.begin();
    const opened = await stage.caller("cases.open", {
      ask: "amplification",
      need: "Credit me.",
      kind: "one-off",
    });
    const { caseId } = opened.json.data as { caseId: string };
    await stage.they("ben", "cases.offer", { caseId, line: "I can help." });
    await accepted(stage.caller("cases.choose", { caseId, allyId: personIdOf("ben") }));
    await stage.they("ben", "cases.show", { caseId });
    const found = (await stage.findings()).map((each) => each.split(":")[0]);
    for (const where of ["cases/case", "a write to cases", "the files", "the answer to cases.show"])
      expect(found).toContain(where);
  });
});

const NAMED = ["Xylophia Quwertz-Ångbjørn as text", "Xylophia as text", "Ångbjørn as text"].map(
  (each) => `cases/anonymous-case: ${each}`,
);

/** Somebody of the cast has met Ally, so that they are written to. */
async function meet({ product, connector }: Stage, key: string): Promise<void> {
  await chatOf(product, connector, key).install();
}
