import type { AnonymousCase } from "../../../../api/features/relay/case/anonymous-case";
import { registry } from "../../../../api/host/registry";
import type { Random } from "../../../kit/walk-engine/random";
import type { Act, Step, Trouble, Wish } from "../../../kit/walk-engine/steps";
import { ALLIES, CALLERS, KEYS, LEAD, nameOf, personIdOf, VOLUNTEERS } from "./people";
import { sendWish, sensibleWish, type Temper } from "./sensible";
import { OVER } from "./table";
import { word } from "./words";
import type { World } from "./world";

const { verbs } = registry;

/** So many requests run at once, and the walk prefers going on with them to sending more. */
const AT_ONCE = 4;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Every verb of asking without a name. */
export const RELAY_VERBS = [...verbs.keys()].filter((verb) => verb.startsWith("relay."));

/** The next step of a walk, by how things stand. */
export function chooseStep(world: World, random: Random, number: number, temper: Temper): Step {
  const mark = (part: string) => `k${number}${part}`;
  const act = (wish: Wish, part = ""): Act => ({ ...wish, key: mark(part), on: random.one([0, 1]) });
  const one = () => act(wishFrom(world, random, mark(""), temper));
  return random.weighted<() => Step>([
    [72, () => ({ do: "act", act: one() })],
    [5, () => ({ do: "act", act: one(), again: random.one(["later", "meanwhile"]) })],
    [3, () => ({ do: "act", act: one(), again: "later", trouble: trouble(random) })],
    [6, () => ({ do: "both", acts: twoAtOnce(world, random, mark) })],
    [temper.endsWith("silent") ? 22 : 16, () => timeStep(random, temper)],
  ])();
}

function ofNight(random: Random): Trouble {
  return random.percent(30) ? { with: "receipt", after: 0 } : trouble(random, 25);
}

/** An action needs the store a few times; what is due needs it often. */
function trouble(random: Random, most = 8): Trouble {
  return { with: random.one(["store", "keys", "lost", "lost"]), after: random.below(most) };
}

function runningIn({ watch }: World): AnonymousCase[] {
  return [...watch.cases.values()].filter(({ state }) => !OVER.includes(state));
}

function wishFrom(world: World, random: Random, mark: string, temper: Temper): Wish {
  const { watch, memory } = world;
  const cases = [...watch.cases.values()];
  const running = runningIn(world);
  const onOne = (among: readonly AnonymousCase[], mood: Temper): Wish => {
    const found = random.one(among);
    const known = memory.cases.get(found.pk);
    return known === undefined ? sendWish(random, mark) : sensibleWish(found, known, random, mark, mood);
  };
  if (running.length < 2) return sendWish(random, mark);
  return random.weighted<() => Wish>([
    [running.length < AT_ONCE ? 5 : 0.4, () => sendWish(random, mark)],
    [70, () => onOne(running, temper)],
    [cases.length > running.length ? 5 : 0, () => onOne(cases, "busy")],
    [8, () => lookingWish(random, mark)],
    [3, () => ownWish(random)],
    [9, () => senselessWish(world, random, mark)],
  ])();
}

/** Somebody looks at what is theirs, or begins to ask. */
function lookingWish(random: Random, mark: string): Wish {
  const draft = { ask: "policy", words: word(mark), kind: "one-off" };
  return random.weighted<Wish>([
    [4, { who: random.one(VOLUNTEERS), verb: "relay.desk", input: {} }],
    [3, { who: random.one(KEYS), verb: "page.mine", input: {} }],
    [2, { who: random.one([LEAD, LEAD, "elena", "hugo"]), verb: "relay.unclaimed", input: {} }],
    [1, { who: random.one(CALLERS), verb: "relay.preview", input: { ...draft, hide: nameOf("lea") } }],
    [1, { who: random.one(CALLERS), verb: "relay.ask", input: draft }],
    [1, { who: random.one(KEYS), verb: "relay.promise", input: {} }],
    [1, { who: random.one(KEYS), verb: "relay.door", input: {} }],
  ]);
}

/** What an ally says about themselves. */
function ownWish(random: Random): Wish {
  const away = random.percent(15);
  return {
    who: random.one(ALLIES),
    verb: "people.availability",
    input: { away, places: random.one([1, 2, 3, 3]) },
  };
}

/** Anybody, any verb, with whatever comes to hand. */
function senselessWish(world: World, random: Random, mark: string): Wish {
  const found = random.one([...world.watch.cases.values()]);
  const known = world.memory.cases.get(found.pk);
  const verb = random.one(RELAY_VERBS);
  const who = random.one(KEYS);
  // A senseless request would be one that nobody could tell from another's.
  if (verb === "relay.send") return { who, verb, input: { code: known?.code, words: "" } };
  const right = random.percent(60);
  const wrong = random.one(["0123456789ABCDEF", "not a code", 7]);
  const byCode = ["decide", "finish", "leave", "look", "ping", "reveal", "verdict", "withdraw", "write"];
  const opener = byCode.includes(verb.slice(6)) ? { code: right ? known?.code : wrong } : {};
  const caseId = random.weighted<unknown>([
    [12, found.pk],
    [1, "f".repeat(32)],
    [1, "../case"],
    [1, 7],
  ]);
  const input = {
    caseId,
    ...opener,
    words: word(mark),
    brief: word(mark),
    ten: random.percent(80),
    version: random.below(4),
    answer: random.one(["guided", "brokered", "edit", "stop", "perhaps"]),
    verdict: random.one(["worked", "splendid"]),
    step: random.one(["first", "second", "no", "third"]),
    accept: random.percent(50),
    ally: personIdOf(random.one(KEYS)),
    volunteer: personIdOf(random.one(KEYS)),
  };
  return { who, verb, input };
}

/** Two of the wishes that a case gives rise to, by two people, or by one who is at two cases. */
function twoAtOnce(world: World, random: Random, mark: (part: string) => string): [Act, Act] {
  const running = runningIn(world);
  const act = (wish: Wish, part: string, on: 0 | 1): Act => ({ ...wish, key: mark(part), on });
  const wish = (found: AnonymousCase | undefined, part: string): Wish => {
    const known = found && world.memory.cases.get(found.pk);
    if (found === undefined || known === undefined) return sendWish(random, mark(part));
    return sensibleWish(found, known, random, mark(part));
  };
  const one = running.length === 0 ? undefined : random.one(running);
  const other = random.percent(85) || running.length === 0 ? one : random.one(running);
  return [act(wish(one, "a"), "a", 0), act(wish(other, "b"), "b", random.one([0, 1]))];
}

function timeStep(random: Random, temper: Temper): Step {
  const runs = random.weighted([
    [6, "once"],
    [2, "twice"],
    [2, "at once"],
  ] as const);
  const often = temper === "well" ? 0.05 : temper === "busy" ? 0.3 : 2;
  const step = random.weighted<Omit<Extract<Step, { do: "time" }>, "trouble">>([
    [4, { do: "time", minutes: 1 + random.below(4 * HOUR), days: 1, runs: "none" }],
    [5, { do: "time", minutes: HOUR + random.below(8 * HOUR), days: 1, runs }],
    [5, { do: "time", minutes: DAY - HOUR + random.below(2 * HOUR), days: 1, runs }],
    [1, { do: "time", minutes: DAY, days: 3, runs }],
    [often, { do: "time", minutes: DAY, days: 8, runs }],
    [often, { do: "time", minutes: 2 * DAY, days: 6, runs }],
    [often, { do: "time", minutes: 21 * DAY + random.below(DAY), days: 1, runs }],
  ]);
  return random.percent(12) ? { ...step, days: 1, runs: "once", trouble: ofNight(random) } : step;
}
