import { readCode } from "../../api/host/kit/read-code";
import { openHouse, personIdOf, type TestHouse } from "../kit/product";
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
    [key, "cases.mine", {}],
    [key, "programme.counts", {}],
  ]),
];
/** What a volunteer might press again and again, to see whether it is taken now. */
const TRIES: readonly [string, string, object][] = [
  ["chloe", "relay.invite", { caseId: CASE }],
  ["chloe", "relay.brief", { caseId: CASE, brief: "Another wording.", ten: false }],
];

describe("somebody who looks again and again, with a watch in hand", () => {
  let house: TestHouse;
  let walk: RelayWalk;
  beforeEach(async () => {
    house = await openHouse();
    walk = relayWalkIn(house);
  });
  afterEach(() => house.close());

  const seen = async () => {
    const all: Record<string, string> = {};
    for (const [key, verb, input] of [...LOOKS, ...TRIES])
      all[`${key} ${verb} ${Object.keys(input)}`] = JSON.stringify(await house.as(key, verb, input));
    return all;
  };
  const revealing = async () => {
    await walk.paired();
    await walk.by("amara", "relay.write", { words: "Aside.", to: "volunteer" });
    await walk.by("amara", "relay.reveal", { step: "first" });
    await house.clock.pass(3);
  };

  const DOINGS: readonly [string, () => Promise<unknown>, string, object][] = [
    ["sends her request", async () => {}, "relay.send", ANONYMOUS],
    ["writes to her volunteer before there is a wording", asked, "relay.write", { words: "Since May." }],
    ["approves the wording", () => walk.briefed(), "relay.decide", { version: 1, answer: "brokered" }],
    [
      "asks for help by the volunteer",
      () => walk.briefed(),
      "relay.decide",
      { version: 1, answer: "guided" },
    ],
    [
      "words it herself",
      () => walk.briefed(),
      "relay.decide",
      { version: 1, answer: "edit", brief: "Mine." },
    ],
    ["writes to her ally", answered, "relay.write", { words: "Thank you." }],
    [
      "writes to her volunteer aside",
      () => walk.paired(),
      "relay.write",
      { words: "Aside.", to: "volunteer" },
    ],
    [
      "says for the first time that she will give her name",
      () => walk.paired(),
      "relay.reveal",
      { step: "first" },
    ],
    ["gives her name", revealing, "relay.reveal", { step: "second" }],
  ];

  async function asked() {
    const caseId = await walk.claimed();
    await house.does("chloe", "relay.reply", { caseId, words: "Since when?" });
    await walk.release();
  }
  async function answered() {
    const caseId = await walk.paired();
    await house.does("ben", "relay.reply", { caseId, words: "Hello." });
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
    const mine = await house.does<{ allyships: { section?: string }[] }>("ben", "cases.mine");
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

  test("whether an ally is kept from it is told by nothing but that she is not among those to ask", async () => {
    const request = { hideFrom: [personIdOf("lea")] };
    const caseId = await walk.brokering({ request });
    const refused = async (ally: string) => walk.refusalOf("chloe", "relay.invite", { caseId, ally });
    expect(await refused(personIdOf("lea"))).toEqual(await refused(personIdOf("kim")));
  });
});

/** What looks otherwise than before. */
function changed(now: Record<string, string>, before: Record<string, string>): string[] {
  return Object.keys(now).filter((each) => now[each] !== before[each]);
}
