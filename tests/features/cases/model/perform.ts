import type { KeepApart } from "../../../../api/features/cases/case/notices";
import { checkGhost } from "../../../kit/walk-engine/ghost";
import { checkLogLine } from "../../../kit/walk-engine/log-lines";
import { must } from "../../../kit/walk-engine/must";
import { performStep } from "../../../kit/walk-engine/perform";
import { runDue as dueIn, stepCount } from "../../../kit/walk-engine/run-due";
import type { Act, Runs, Step } from "../../../kit/walk-engine/steps";
import { checkAnswer, either, isNothing, sightsOf } from "./answers";
import { checkCommits } from "./commits";
import { personIdOf } from "./people";
import { TERMINAL } from "./table";
import type { World } from "./world";

/** Does one step for real and holds everything it led to against the promises. */
export async function perform(world: World, step: Step): Promise<void> {
  await performStep(step, {
    one: (act) => one(world, act),
    again: (act) => again(world, act),
    together: (acts) => together(world, acts),
    pass: world.pass,
    due: (runs) => runDue(world, runs),
  });
  for (const line of world.lines()) checkLogLine(line);
}

async function one(world: World, act: Act): Promise<void> {
  const { watch, memory } = world;
  const nothing = isNothing(act, sightsOf(act.who, watch, memory, world.now()), watch, world.now());
  const answer = await world.act(act);
  await settle(world, [act]);
  checkAnswer(act, answer, sightsOf(act.who, watch, memory, world.now()), watch, memory);
  if (nothing) await checkGhost(world, act, answer);
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

/** Does what is due, so many times; afterwards nothing is due any more. */
export function runDue(world: World, runs: Exclude<Runs, "none">): Promise<void> {
  return dueIn(world, {
    runs,
    settle: () => settle(world, []),
    check({ dueAt, state }) {
      const due = dueAt !== undefined && new Date(dueAt) <= world.now();
      must(!due, `A case is still due after what is due was done: ${state}.`);
    },
  });
}

/** Waits for what was set going, and looks at every commit it led to. Without acts it was time's doing. */
export async function settle(world: World, acts: readonly Act[]): Promise<void> {
  await world.settled();
  const { watch, checked, memory } = world;
  const people = acts.map(({ who }) => personIdOf(who));
  checkCommits(await watch.drain(), checked, {
    memory,
    watch,
    acts,
    people,
    clock: acts.length === 0,
  });
  checkLeft(world);
}

/** Once nothing is under way, somebody the caller has left has no part in any case of that caller's that runs. */
function checkLeft({ watch, memory }: World): void {
  if (memory.apart.size === 0) return;
  const pending = new Set(
    watch.pending().flatMap(({ notice }) => {
      const { callerId, allyId } = notice as KeepApart;
      return notice.to === "apart" ? [`${callerId} ${allyId}`] : [];
    }),
  );
  for (const { caller, ally, offers, state, hiddenFrom } of watch.cases.values()) {
    for (const left of memory.apart.get(caller.id) ?? []) {
      if (pending.has(`${caller.id} ${left}`) || TERMINAL.includes(state)) continue;
      must(hiddenFrom.includes(left), `A case in ${state} is not kept from somebody its caller has left.`);
      const former = ["rematching", "closing", "cooling"].includes(state);
      must(ally?.id !== left || former, "Somebody the caller has left is the ally.");
      must(
        offers.every((offer) => offer.ally.id !== left),
        "An offer of somebody the caller has left.",
      );
    }
  }
}
