import { isDeepStrictEqual } from "node:util";
import type { Answer } from "../../api/core/dispatch";
import { checkAnswer, either, isNothing, sightsOf } from "./answers";
import { checkCommits } from "./commits";
import { checkLines } from "./lines";
import { must } from "./memory";
import { personIdOf } from "./people";
import type { Act, Step } from "./steps";
import { TERMINAL } from "./table";
import type { World } from "./world";

const GHOST = "f".repeat(32);

/** Does one step for real and holds everything it led to against the promises. */
export async function perform(world: World, step: Step): Promise<void> {
  if (step.do === "time") await timeGoesBy(world, step);
  else if (step.do === "both") await together(world, step.acts);
  else {
    const together1 = step.again === "meanwhile";
    if (together1) await together(world, [step.act, { ...step.act, on: step.act.on === 0 ? 1 : 0 }]);
    else await one(world, step.act);
    if (step.again === "later") await again(world, step.act);
  }
  checkLines(world.lines());
}

async function one(world: World, act: Act): Promise<void> {
  const { watch, memory } = world;
  const nothing = isNothing(act, sightsOf(act.who, watch, memory, world.now()), watch, world.now());
  const answer = await world.act(act);
  await settle(world, [act]);
  checkAnswer(act, answer, sightsOf(act.who, watch, memory, world.now()), watch, memory);
  if (nothing) await checkGhost(world, act, answer);
}

/** For whom a case does not exist, the answer is the one for a case that is not there, word for word. */
export async function checkGhost(world: World, act: Act, answer: Answer): Promise<void> {
  const ghost = await world.act({ ...act, input: { ...act.input, caseId: GHOST } }, false);
  const name = `${act.who} ${act.verb}`;
  must(
    isDeepStrictEqual(answer, ghost),
    `${name}: ${JSON.stringify(answer)} and not ${JSON.stringify(ghost)}.`,
  );
}

/** The same action once more changes nothing, and is not held against anybody. */
async function again(world: World, act: Act): Promise<void> {
  const before = new Map(world.watch.cases);
  const answer = await world.act(act);
  await settle(world, [act]);
  for (const [pk, found] of world.watch.cases)
    must(before.get(pk)?.steps.length === found.steps.length, `Twice the same: ${act.who} ${act.verb}.`);
  const { watch, memory } = world;
  checkAnswer(act, answer, sightsOf(act.who, watch, memory, world.now()), watch, memory);
}

async function together(world: World, acts: readonly [Act, Act]): Promise<void> {
  const { watch, memory } = world;
  const before = acts.map(({ who }) => sightsOf(who, watch, memory, world.now()));
  const steps = stepCount(world);
  const answers = await Promise.all(acts.map((act) => world.act(act)));
  await settle(world, acts);
  if (acts[0].key === acts[1].key && acts[0].verb !== "cases.leave")
    must(stepCount(world) - steps <= 1, `One action, done twice: ${acts[0].verb}.`);
  for (const [at, act] of acts.entries()) {
    const was = before[at];
    const answer = answers[at];
    if (was === undefined || answer === undefined) continue;
    const is = sightsOf(act.who, watch, memory, world.now());
    checkAnswer(act, answer, either(was, is), watch, memory);
  }
}

const stepCount = ({ watch }: World) =>
  [...watch.cases.values()].reduce((sum, { steps }) => sum + steps.length, 0);

async function timeGoesBy(
  world: World,
  { minutes, days, runs }: Extract<Step, { do: "time" }>,
): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    world.pass(minutes);
    if (runs !== "none") await runDue(world, runs);
  }
}

/** Does what is due, so many times; afterwards nothing is due any more, and doing it once more changes nothing. */
export async function runDue(world: World, runs: "once" | "twice" | "at once"): Promise<void> {
  const [one, other] = world.houses;
  const before = new Map(world.watch.cases);
  if (runs === "at once") await Promise.all([one.runDue(), other.runDue()]);
  else await one.runDue();
  await settle(world, []);
  for (const [pk, found] of world.watch.cases) {
    const done = found.steps.slice(before.get(pk)?.steps.length ?? 0).filter(({ by }) => by === "clock");
    must(done.length <= 1, `Time did several things to a case at once: ${done.map(({ reason }) => reason)}.`);
    const due = found.dueAt !== undefined && new Date(found.dueAt) <= world.now();
    must(!due, `A case is still due after what is due was done: ${found.state}.`);
  }
  if (runs !== "twice") return;
  const once = new Map(world.watch.cases);
  await other.runDue();
  await settle(world, []);
  must(
    isDeepStrictEqual(once, new Map(world.watch.cases)),
    "Doing what is due twice is not the same as once.",
  );
}

/** Waits for what was set going, and looks at every commit it led to. Without acts it was time's doing. */
export async function settle(world: World, acts: readonly Act[]): Promise<void> {
  await world.settled();
  const { watch, checked, memory } = world;
  const people = acts.map(({ who }) => personIdOf(who));
  checkCommits(await watch.drain(), checked, {
    memory,
    profiles: watch.profiles,
    acts,
    people,
    clock: acts.length === 0,
  });
  checkLeft(world);
}

/** Once nothing is under way, somebody the caller has left has no part in any case of hers that runs. */
function checkLeft({ watch, memory }: World): void {
  if (memory.apart.size === 0) return;
  const pending = new Set(
    watch
      .pending()
      .flatMap(({ notice }) => (notice.to === "apart" ? [`${notice.callerId} ${notice.allyId}`] : [])),
  );
  for (const { caller, ally, offers, state, hiddenFrom } of watch.cases.values()) {
    for (const left of memory.apart.get(caller.id) ?? []) {
      if (pending.has(`${caller.id} ${left}`) || TERMINAL.includes(state)) continue;
      must(hiddenFrom.includes(left), `A case in ${state} is not kept from somebody its caller has left.`);
      const former = ["rematching", "closing", "cooling"].includes(state);
      must(ally?.id !== left || former, "Somebody the caller has left is her ally.");
      must(
        offers.every((offer) => offer.ally.id !== left),
        "An offer of somebody the caller has left.",
      );
    }
  }
}
