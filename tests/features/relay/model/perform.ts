import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../../../api/core/dispatch";
import { readCode } from "../../../../api/host/kit/read-code";
import { checkGhost } from "../../../kit/walk-engine/ghost";
import { must } from "../../../kit/walk-engine/must";
import { performStep } from "../../../kit/walk-engine/perform";
import { runDue as dueIn, stepCount } from "../../../kit/walk-engine/run-due";
import type { Act, Runs, Step, Trouble } from "../../../kit/walk-engine/steps";
import { checkAnswer, codeIn } from "./answers";
import { checkInTime, noteLateness } from "./clocks";
import { checkCommits } from "./commits";
import { checkLines } from "./lines";
import { keyOf, personIdOf } from "./people";
import { checkShredded } from "./shredded";
import { isStranger, type Then } from "./sight";
import { OVER } from "./table";
import type { World } from "./world";

/** Of the doings of callers so many in a hundred are watched by everybody with a part, before and after. */
const WATCHED = 5;

/** Does one step for real and holds everything it led to against the promises. */
export async function perform(world: World, step: Step): Promise<void> {
  await performStep(step, {
    one: (act, trouble) => one(world, act, trouble),
    again: (act, troubled) => again(world, act, troubled),
    together: (acts) => together(world, acts),
    pass: world.pass,
    due: (runs, trouble) => runDue(world, runs, trouble),
  });
  const codes = [...world.memory.cases.values()].map(({ code }) => code);
  checkLines(world.lines(), codes, "trouble" in step);
}

const thenOf = ({ watch, now }: World): Then => ({ cases: new Map(watch.cases), now: now() });

async function one(world: World, act: Act, trouble?: Trouble): Promise<void> {
  const before = thenOf(world);
  const stranger = await strangerTo(world, act);
  const watched = trouble === undefined ? await watchersOf(world, act) : undefined;
  world.disturb(trouble);
  const answer = await world.act(act);
  await settle(world, [act]);
  world.disturb(undefined);
  // With a store that was away for half of it, the answer may be of before.
  const thens = trouble === undefined ? [thenOf(world)] : [before, thenOf(world)];
  checkAnswer(act, answer, world, world.watch.profiles, { thens, troubled: trouble !== undefined });
  if (stranger && trouble === undefined) await checkGhost(world, act, answer);
  await watched?.();
}

async function strangerTo(world: World, { who, input }: Act): Promise<boolean> {
  const { watch, memory, now } = world;
  const found = typeof input.caseId === "string" ? watch.cases.get(input.caseId) : undefined;
  const known = found && memory.cases.get(found.pk);
  const { profiles } = watch;
  const person = profiles.get(personIdOf(who));
  if (found === undefined || known === undefined || person === undefined || input.code !== undefined)
    return false;
  // A lead sees of what nobody has claimed how old it is.
  if (person.roles.includes("lead")) return false;
  return isStranger(found, known, person, { now: now(), profiles });
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
      for (const verb of ["relay.case", "page.mine", "relay.desk", "relay.unclaimed"]) {
        const look: Act = { who, verb, input: verb === "relay.case" ? { caseId: pk } : {}, key: "", on: 0 };
        seen.push([`${verb} of ${who}`, await world.act(look, false)]);
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
  const answer = await world.act(act);
  await settle(world, [act]);
  if (!troubled)
    for (const [pk, found] of world.watch.cases)
      must(isDeepStrictEqual(before.get(pk), found), `Twice the same: ${act.who} ${act.verb}.`);
  const thens = troubled ? [was, thenOf(world)] : [thenOf(world)];
  checkAnswer(act, answer, world, world.watch.profiles, { thens });
}

async function together(world: World, acts: readonly [Act, Act]): Promise<void> {
  const before = thenOf(world);
  const lengths = stepCount(world);
  const answers = await Promise.all(acts.map((act) => world.act(act)));
  await settle(world, acts);
  if (acts[0].key === acts[1].key)
    must(stepCount(world) - lengths <= 1, `One action, done twice: ${acts[0].verb}.`);
  const profiles = world.watch.profiles;
  for (const [at, act] of acts.entries()) {
    const answer = answers[at];
    // What one of two saw may be the moment between them: whose openings were on record then nobody can say.
    if (answer !== undefined)
      checkAnswer(act, answer, world, profiles, { thens: [before, thenOf(world)], troubled: true });
  }
}

/** Does what is due, so many times; afterwards nothing is late. */
export async function runDue(world: World, runs: Exclude<Runs, "none">, trouble?: Trouble): Promise<void> {
  const { watch, memory, now } = world;
  for (const [pk, found] of watch.cases) {
    const known = memory.cases.get(pk);
    if (known === undefined) continue;
    noteLateness(found, known, now());
    if (trouble !== undefined) known.position.late = true;
  }
  await dueIn(world, {
    runs,
    trouble,
    settle: () => settle(world, []),
    check(found) {
      const known = memory.cases.get(found.pk);
      if (known !== undefined && !OVER.includes(found.state)) checkInTime(found, known, now());
    },
  });
}

/** Waits for what was set going, and looks at every commit it led to. Without acts it was time's doing. */
export async function settle(world: World, acts: readonly Act[]): Promise<void> {
  await world.settled();
  const { watch, checked, memory, now } = world;
  const seen = await watch.drain();
  checkCommits(seen, checked, { memory, acts, now: now(), watch });
  checkShredded(world);
}
