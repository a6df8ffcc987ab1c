import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../api/core/dispatch";
import type { AnonymousCase } from "../../api/features/relay/case/anonymous-case";
import { readCode } from "../../api/host/kit/read-code";
import { must } from "../model/memory";
import { checkAnswer, codeIn } from "./answers";
import { checkInTime, noteLateness } from "./clocks";
import { checkCommits } from "./commits";
import { checkLines } from "./lines";
import { keyOf, personIdOf } from "./people";
import { checkShredded } from "./shredded";
import { isStranger, type Then } from "./sight";
import type { Act, Step, Trouble } from "./steps";
import { OVER } from "./table";
import type { World } from "./world";

const GHOST = "f".repeat(32);
/** Of the doings of callers so many in a hundred are watched by everybody with a part, before and after. */
const WATCHED = 5;

/** Does one step for real and holds everything it led to against the promises. */
export async function perform(world: World, step: Step): Promise<void> {
  if (step.do === "time") await timeGoesBy(world, step);
  else if (step.do === "both") await together(world, step.acts);
  else {
    if (step.again === "meanwhile")
      await together(world, [step.act, { ...step.act, on: step.act.on === 0 ? 1 : 0 }]);
    else await one(world, step.act, step.trouble);
    if (step.again === "later") await again(world, step.act, step.trouble !== undefined);
  }
  const { memory } = world;
  checkLines(
    world.lines(),
    [...memory.cases.values()].map(({ code }) => code),
    "trouble" in step,
  );
}

const thenOf = ({ watch, now }: World): Then => ({ cases: new Map(watch.cases), now: now() });

async function one(world: World, act: Act, trouble?: Trouble): Promise<void> {
  const before = thenOf(world);
  const stranger = await strangerTo(world, act);
  const watched = trouble === undefined ? await watchersOf(world, act) : undefined;
  world.disturb(trouble);
  const answer = await answerOf(world, act);
  await settle(world, [act]);
  world.disturb(undefined);
  // With a store that was away for half of it, the answer may be of before.
  const thens = trouble === undefined ? [thenOf(world)] : [before, thenOf(world)];
  checkAnswer(act, answer, world, world.profiles, { thens, troubled: trouble !== undefined });
  if (stranger && trouble === undefined) await checkGhost(world, act, answer);
  await watched?.();
}

async function answerOf(world: World, act: Act, keyed = true): Promise<Answer> {
  try {
    return await world.act(act, keyed);
  } catch (error) {
    throw new Error(`${act.who} ${act.verb} breaks: ${(error as Error).stack}`);
  }
}

async function strangerTo(world: World, { who, input }: Act): Promise<boolean> {
  const { watch, memory, now } = world;
  const found = typeof input.caseId === "string" ? watch.cases.get(input.caseId) : undefined;
  const known = found && memory.cases.get(found.pk);
  const { profiles } = world;
  const person = profiles.get(personIdOf(who));
  if (found === undefined || known === undefined || person === undefined || input.code !== undefined)
    return false;
  // A lead sees of what nobody has claimed how old it is.
  if (person.roles.includes("lead")) return false;
  return isStranger(found, known, person, { now: now(), profiles });
}

/** For whom a case does not exist, the answer is the one for a case that is not there, word for word. */
async function checkGhost(world: World, act: Act, answer: Answer): Promise<void> {
  const ghost = await answerOf(world, { ...act, input: { ...act.input, caseId: GHOST } }, false);
  const name = `${act.who} ${act.verb}, for whom it does not exist`;
  must(
    isDeepStrictEqual(answer, ghost),
    `${name}: ${JSON.stringify(answer)} and not ${JSON.stringify(ghost)}.`,
  );
}

/** privacy.md, "watcher of times": until the release everybody else's pages are as they were, unless it closes at once. */
async function watchersOf(world: World, act: Act): Promise<(() => Promise<void>) | undefined> {
  const code = codeIn(act);
  const pk = code === undefined ? "" : readCode(code).caseId;
  const found = world.watch.cases.get(pk);
  if (found === undefined || OVER.includes(found.state)) return undefined;
  if (Number.parseInt(act.key.replace(/\D/g, ""), 10) % 10 >= WATCHED) return undefined;
  const open = found.asked.filter(({ answer }) => answer === undefined).map(({ ally }) => ally);
  const people = [found.volunteer, found.ally, ...open].flatMap((each) =>
    each === undefined ? [] : [keyOf(each.id)],
  );
  const pages = async () => {
    const seen: [string, Answer][] = [];
    for (const who of [...people, "chloe", "farid"])
      for (const verb of ["relay.case", "cases.mine", "relay.desk", "relay.unclaimed"]) {
        const look: Act = { who, verb, input: verb === "relay.case" ? { caseId: pk } : {}, key: "", on: 0 };
        seen.push([`${verb} of ${who}`, await answerOf(world, look, false)]);
      }
    await settle(
      world,
      people.map((who): Act => ({ who, verb: "relay.case", input: {}, key: "", on: 0 })),
    );
    return seen;
  };
  const before = await pages();
  return async () => {
    if (OVER.includes(world.watch.cases.get(pk)?.state ?? "withdrawn")) return;
    const after = await pages();
    for (const [at, [name, page]] of before.entries())
      must(
        isDeepStrictEqual(page, after[at]?.[1]),
        `What the caller did shows before its release, by ${act.verb}, on ${name}.`,
      );
  };
}

/** The same action once more changes nothing; where its answer was lost, it is carried out once. */
async function again(world: World, act: Act, troubled: boolean): Promise<void> {
  const before = new Map(world.watch.cases);
  const was = thenOf(world);
  const answer = await answerOf(world, act);
  await settle(world, [act]);
  if (!troubled)
    for (const [pk, found] of world.watch.cases)
      must(isDeepStrictEqual(before.get(pk), found), `Twice the same: ${act.who} ${act.verb}.`);
  const thens = troubled ? [was, thenOf(world)] : [thenOf(world)];
  checkAnswer(act, answer, world, world.profiles, { thens });
}

async function together(world: World, acts: readonly [Act, Act]): Promise<void> {
  const before = thenOf(world);
  const lengths = stepCount(world);
  const answers = await Promise.all(acts.map((act) => answerOf(world, act)));
  await settle(world, acts);
  if (acts[0].key === acts[1].key)
    must(stepCount(world) - lengths <= 1, `One action, done twice: ${acts[0].verb}.`);
  const profiles = world.profiles;
  for (const [at, act] of acts.entries()) {
    const answer = answers[at];
    // What one of two saw may be the moment between them: whose openings were on record then nobody can say.
    if (answer !== undefined)
      checkAnswer(act, answer, world, profiles, { thens: [before, thenOf(world)], troubled: true });
  }
}

const stepCount = ({ watch }: World) =>
  [...watch.cases.values()].reduce((sum, { steps }) => sum + steps.length, 0);

async function timeGoesBy(world: World, step: Extract<Step, { do: "time" }>): Promise<void> {
  for (let day = 0; day < step.days; day += 1) {
    world.pass(step.minutes);
    if (step.runs !== "none") await runDue(world, step.runs, step.trouble);
  }
}

/** Does what is due, so many times; afterwards nothing is due any more, and doing it once more changes nothing. */
export async function runDue(
  world: World,
  runs: "once" | "twice" | "at once",
  trouble?: Trouble,
): Promise<void> {
  const { houses, watch, memory, now } = world;
  const [first, other] = houses;
  const before = new Map(watch.cases);
  for (const [pk, found] of watch.cases) {
    const known = memory.cases.get(pk);
    if (known === undefined) continue;
    noteLateness(found, known, now());
    if (trouble !== undefined) known.standing.late = true;
  }
  world.disturb(trouble);
  if (runs === "at once") await Promise.all([first.runDue(), other.runDue()]);
  else await first.runDue();
  await settle(world, []);
  world.disturb(undefined);
  if (trouble !== undefined) return;
  for (const [pk, found] of watch.cases) {
    const done = found.steps.length - (before.get(pk)?.steps.length ?? 0);
    must(done <= 1, "Time did several things to a case at once.");
    const known = memory.cases.get(pk);
    if (known !== undefined && !OVER.includes(found.state)) checkInTime(found, known, now());
  }
  if (runs !== "twice") return;
  const once = new Map<string, AnonymousCase>(watch.cases);
  await other.runDue();
  await settle(world, []);
  must(isDeepStrictEqual(once, new Map(watch.cases)), "Doing what is due twice is not the same as once.");
}

/** Waits for what was set going, and looks at every commit it led to. Without acts it was time's doing. */
export async function settle(world: World, acts: readonly Act[]): Promise<void> {
  await world.settled();
  const { watch, checked, memory, now } = world;
  const seen = await watch.drain();
  checkCommits(seen, checked, { memory, profiles: world.profiles, acts, now: now(), watch });
  checkShredded(world);
}
