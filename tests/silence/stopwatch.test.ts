import { readCode } from "../../api/host/kit/read-code";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";
import { ANONYMOUS, CODE, type RelayWalk, relayWalkIn } from "../kit/relay-walk";

const CASE = readCode(CODE).caseId;

/** Everything a volunteer, an ally and a lead can look at without doing anything. */
const LOOKS: readonly [string, string, object][] = [
  ...["chloe", "priya", "ben", "farid"].flatMap((key): [string, string, object][] => [
    [key, "relay.case", { caseId: CASE, fold: true }],
    [key, "relay.case", { caseId: CASE }],
    [key, "relay.waiting", { caseId: CASE }],
    [key, "relay.desk", {}],
    [key, "relay.unclaimed", {}],
    [key, "page.mine", {}],
    [key, "programme.counts", {}],
  ]),
];
/** What a volunteer might press again and again, to see whether it is taken now. */
const TRIES: readonly [string, string, object][] = [
  ["chloe", "relay.invite", { caseId: CASE }],
  ["chloe", "relay.brief", { caseId: CASE, brief: "Another wording.", ten: false }],
];

describe("somebody who looks again and again, with a watch in hand", () => {
  let product: TestProduct;
  let walk: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    walk = relayWalkIn(product);
  });
  afterEach(() => product.close());

  const seen = async () => {
    const all: Record<string, string> = {};
    for (const [key, verb, input] of [...LOOKS, ...TRIES])
      all[`${key} ${verb} ${Object.keys(input)}`] = JSON.stringify(await product.as(key, verb, input));
    return all;
  };
  const revealing = async () => {
    await walk.paired();
    await walk.by("amara", "relay.write", { words: "Aside.", to: "volunteer" });
    await walk.by("amara", "relay.reveal", { step: "first" });
    await product.clock.pass(3);
  };

  const DOINGS: readonly [string, () => Promise<unknown>, string, object][] = [
    ["sends their request", async () => {}, "relay.send", ANONYMOUS],
    ["writes to their volunteer before there is a wording", asked, "relay.write", { words: "Since May." }],
    ["approves the wording", () => walk.briefed(), "relay.decide", { version: 1, answer: "brokered" }],
    [
      "asks for help by the volunteer",
      () => walk.briefed(),
      "relay.decide",
      { version: 1, answer: "guided" },
    ],
    ["words it anew", () => walk.briefed(), "relay.decide", { version: 1, answer: "edit", brief: "Mine." }],
    ["writes to their ally", answered, "relay.write", { words: "Thank you." }],
    [
      "writes to their volunteer aside",
      () => walk.paired(),
      "relay.write",
      { words: "Aside.", to: "volunteer" },
    ],
    [
      "says for the first time that they will give their name",
      () => walk.paired(),
      "relay.reveal",
      { step: "first" },
    ],
    ["gives their name", revealing, "relay.reveal", { step: "second" }],
  ];

  async function asked() {
    const caseId = await walk.claimed();
    await product.does("chloe", "relay.reply", { caseId, words: "Since when?" });
    await walk.release();
  }
  async function answered() {
    const caseId = await walk.paired();
    await product.does("ben", "relay.reply", { caseId, words: "Hello." });
    await walk.release();
  }

  test.each(DOINGS)("does not notice at what hour a caller %s", async (_what, before, verb, input) => {
    await before();
    const first = await seen();
    await walk.by("amara", verb, input);
    expect(changed(await seen(), first)).toEqual([]);
  });

  test("sees it from the next fixed time on", async () => {
    await answered();
    const first = await seen();
    await walk.by("amara", "relay.write", { words: "Thank you." });
    await walk.release();
    expect(Object.values(await seen()).join("\n")).toContain("Thank you.");
    expect(Object.values(first).join("\n")).not.toContain("Thank you.");
    const mine = await product.does<{ allyships: { section?: string }[] }>("ben", "page.mine");
    expect(JSON.stringify(mine)).toContain(CASE);
  });

  test("cannot tell by a name that comes and goes that its owner is writing", async () => {
    await revealing();
    await walk.by("amara", "relay.reveal", { step: "second" });
    await walk.release();
    const first = await seen();
    expect(Object.values(first).join("\n")).toContain("Amara Okafor");
    await walk.by("amara", "relay.write", { words: "It is me." });
    expect(changed(await seen(), first)).toEqual([]);
  });

  test("is not told by a list, an answer or the days after it whether an ally is kept from it", async () => {
    const seenBy = async (keptFrom: readonly string[]) => {
      const other = await openProduct();
      const others = relayWalkIn(other);
      const caseId = await others.brokering({ request: { hideFrom: keptFrom.map(personIdOf) } });
      const answers = [await other.as("chloe", "relay.invite", { caseId })];
      answers.push(await other.as("chloe", "relay.invite", { caseId, ally: personIdOf("lea") }));
      for (const days of [1, 3, 3]) {
        await other.clock.pass(days);
        answers.push(await other.as("chloe", "relay.case", { caseId }));
      }
      await other.close();
      return answers;
    };
    expect(await seenBy(["lea"])).toEqual(await seenBy([]));
  });
});

/** What looks otherwise than before. */
function changed(now: Record<string, string>, before: Record<string, string>): string[] {
  return Object.keys(now).filter((each) => now[each] !== before[each]);
}
