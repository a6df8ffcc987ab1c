import type { AllyshipCase } from "../../../../api/features/cases/case/case";
import type { Random } from "../../../kit/walk-engine/random";
import type { Act, Step, Wish } from "../../../kit/walk-engine/steps";
import { ALLIES, CALLERS, KEYS, keyOf, personIdOf, VOLUNTEERS } from "./people";
import { openWish, sensibleWish, type Temper } from "./sensible";
import { TERMINAL } from "./table";
import { word } from "./words";
import type { World } from "./world";

/** So many requests run at once, and the walk prefers going on with them to opening more. */
const AT_ONCE = { busy: 8, "caller silent": 4, "ally silent": 4 } as const;
const DAY = 1440;

/** Every verb by which somebody acts on a case or looks at one. */
export const CASE_VERBS = [
  "access",
  "advise",
  "agree",
  "answer",
  "ask",
  "board",
  "call-volunteer",
  "check-in",
  "choose",
  "desk",
  "extend",
  "finish",
  "flag",
  "hold",
  "invite",
  "leave",
  "mine",
  "nudge",
  "offer",
  "open",
  "preview",
  "reflect",
  "rematch",
  "remind",
  "renew",
  "resume",
  "show",
  "sign",
  "step-back",
  "verdict",
  "wait",
  "widen",
  "withdraw",
].map((verb) => `cases.${verb}`);

/** The next step of a walk, by how things stand. */
export function chooseStep(world: World, random: Random, number: number, temper: Temper): Step {
  const act = (wish: Wish, part = ""): Act => ({ ...wish, key: `k${number}${part}`, on: random.one([0, 1]) });
  const silence =
    temper === "busy" ? undefined : silentStep(world, random, temper === "ally silent" ? "caller" : "ally");
  if (silence !== undefined) return silence.do === "wish" ? { do: "act", act: act(silence.wish) } : silence;
  return random.weighted<() => Step>([
    [100, () => ({ do: "act", act: act(wishFrom(world, random, `k${number}`, temper)) })],
    [
      6,
      () => ({
        do: "act",
        act: act(wishFrom(world, random, `k${number}`, temper)),
        again: random.one(["later", "meanwhile"]),
      }),
    ],
    [8, () => ({ do: "both", acts: twoAtOnce(world, random, number) })],
    [12, () => timeStep(random)],
  ])();
}

/** Where two are at work, weeks go by, and of the two only this one answers when they are asked how it goes. */
function silentStep(
  { watch }: World,
  random: Random,
  answering: "caller" | "ally",
): Step | { readonly do: "wish"; readonly wish: Wish } | undefined {
  const working = [...watch.cases.values()].filter(({ state, checkIns }) => state === "active" && checkIns);
  if (working.length === 0 || random.percent(60)) return undefined;
  const asked = working.find(({ checkIns }) => checkIns?.answered[answering] === false);
  if (asked === undefined)
    return random.percent(70) ? undefined : { do: "time", minutes: 15 * DAY, days: 1, runs: "once" };
  const who = keyOf(answering === "caller" ? asked.caller.id : (asked.ally?.id ?? ""));
  return { do: "wish", wish: { who, verb: "cases.check-in", input: { caseId: asked.pk, answer: "good" } } };
}

function wishFrom(world: World, random: Random, mark: string, temper: Temper): Wish {
  const cases = [...world.watch.cases.values()];
  const running = cases.filter(({ state }) => !TERMINAL.includes(state));
  if (running.length < 3) return openWish(random, mark);
  return random.weighted<() => Wish>([
    [running.length < AT_ONCE[temper] ? 8 : 0.5, () => openWish(random, mark)],
    [60, () => sensibleWish(random.one(running), random, world.now(), temper)],
    [cases.length > running.length ? 9 : 0, () => sensibleWish(random.one(cases), random, world.now())],
    [14, () => lookingWish(random.one(cases), random, mark)],
    [5, () => ownWish(random)],
    [9, () => senselessWish(random.one(cases), random, mark)],
  ])();
}

/** Somebody looks: at a case, whoever they are, or at what is theirs. */
function lookingWish({ pk: caseId }: AllyshipCase, random: Random, mark: string): Wish {
  const who = random.one(KEYS);
  const draft = { ask: "policy", need: word("need", mark), kind: "one-off" };
  return random.weighted<Wish>([
    [5, { who, verb: "cases.show", input: { caseId } }],
    [4, { who, verb: "cases.access", input: { caseId } }],
    [2, { who, verb: "page.mine", input: {} }],
    [2, { who: random.one(ALLIES), verb: "cases.board", input: random.one([{}, { from: 5 }]) }],
    [2, { who: random.one(VOLUNTEERS), verb: "cases.desk", input: {} }],
    [1, { who: random.one(CALLERS), verb: "cases.preview", input: { ...draft, hide: "Hugo Lindqvist" } }],
    [
      1,
      {
        who: random.one(CALLERS),
        verb: "cases.ask",
        input: random.one([{}, { check: "none" }, { check: "danger" }]),
      },
    ],
  ]);
}

/** What somebody says about themselves. */
function ownWish(random: Random): Wish {
  const input = random.weighted([
    [3, { away: false }],
    [1, { away: true }],
    [3, { places: 3 }],
    [2, { places: random.one([1, 2]) }],
    [0.5, { places: 0 }],
  ]);
  return { who: random.one(ALLIES), verb: "people.availability", input };
}

/** Anybody, anything, with whatever comes to hand. */
function senselessWish(found: AllyshipCase, random: Random, mark: string): Wish {
  const who = random.one(KEYS);
  const caseId = random.weighted<unknown>([
    [12, found.pk],
    [1, "f".repeat(32)],
    [1, "../case"],
    [1, 7],
  ]);
  const verb = random.one(CASE_VERBS);
  // A senseless request would be one whose words nobody could tell from another's.
  if (verb === "cases.open") return { who, verb, input: { need: "" } };
  const input = {
    caseId,
    line: word("line", `${who}.${found.pk}`),
    need: word("need", mark),
    allyId: personIdOf(random.one(KEYS)),
    allies: [personIdOf(random.one(KEYS))],
    accept: random.percent(50),
    again: random.percent(50),
    none: random.percent(50),
    another: random.percent(50),
    answer: random.one(["good", "not-sure", "not-a-fit", "wonderful"]),
    verdict: random.one(["worked", "did-not-work", "prefer-not-to-say", "splendid"]),
    went: random.one(["well", "hard", "sideways"]),
    audience: random.one(["everyone", "own-unit", "nobody"]),
    version: random.below(4),
    goal: word("goal", `${who}.${found.pk}`),
    contact: word("goal", `${who}.${found.pk}`),
    endOn: random.one(["2026-11-20", "2027-02-30", "2031-01-01", ""]),
    ...(random.percent(20) && { check: "none" }),
  };
  return { who, verb, input };
}

/** Two of the wishes that a case gives rise to, by two people, or by one who is at two cases. */
function twoAtOnce(world: World, random: Random, number: number): [Act, Act] {
  const running = [...world.watch.cases.values()].filter(({ state }) => !TERMINAL.includes(state));
  const act = (wish: Wish, part: string, on: 0 | 1): Act => ({ ...wish, key: `k${number}${part}`, on });
  if (running.length === 0)
    return [act(openWish(random, `k${number}a`), "a", 0), act(openWish(random, `k${number}b`), "b", 1)];
  const rare = random.percent(25) ? rareMeeting(running, random, `k${number}b`) : undefined;
  if (rare !== undefined) return [act(rare[0], "a", 0), act(rare[1], "b", 1)];
  const one = random.one(running);
  const other = random.percent(80) ? one : random.one(running);
  return [
    act(sensibleWish(one, random, world.now()), "a", 0),
    act(sensibleWish(other, random, world.now()), "b", random.one([0, 1])),
  ];
}

/** What two wishes by chance would hardly be: one who is chosen twice says yes twice; one leaves and asks anew. */
function rareMeeting(
  running: readonly AllyshipCase[],
  random: Random,
  mark: string,
): readonly [Wish, Wish] | undefined {
  const proposed = running.filter(({ state }) => state === "proposed");
  const yes = ({ pk: caseId, ally }: AllyshipCase): Wish => ({
    who: keyOf(ally?.id ?? ""),
    verb: "cases.answer",
    input: { caseId, accept: true },
  });
  for (const one of proposed) {
    const other = proposed.find(({ pk, ally }) => pk !== one.pk && ally?.id === one.ally?.id);
    if (other !== undefined) return [yes(one), yes(other)];
  }
  const left = running.find(
    ({ ally, former }) => ally !== undefined && !former.some(({ id }) => id === ally.id),
  );
  if (left === undefined) return undefined;
  const who = keyOf(left.caller.id);
  const leaving: Wish = { who, verb: "cases.leave", input: { caseId: left.pk } };
  return [leaving, { ...openWish(random, mark), who }];
}

function timeStep(random: Random): Step {
  const runs = random.weighted([
    [6, "once"],
    [2, "twice"],
    [2, "at once"],
  ] as const);
  return random.weighted<Step>([
    [3, { do: "time", minutes: 1 + random.below(90), days: 1, runs: "none" }],
    [1, { do: "time", minutes: 2, days: 1, runs }],
    [8, { do: "time", minutes: DAY - 60 + random.below(120), days: 1, runs }],
    [1.2, { do: "time", minutes: DAY, days: 4, runs }],
    [1.5, { do: "time", minutes: 2 * DAY, days: 7, runs }],
    [1.5, { do: "time", minutes: 21 * DAY, days: 1, runs }],
  ]);
}
