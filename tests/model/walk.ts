import { addDays } from "../../api/core/clock";
import type { Engine } from "../store/engines";
import { chooseStep } from "./choose-step";
import { checkLedger } from "./ledger";
import { leaveAlone } from "./left-alone";
import { lookAround } from "./look";
import { perform } from "./perform";
import { randomFrom } from "./random";
import { type Step, sayStep } from "./steps";
import { openWorld, type World } from "./world";

export interface Walked {
  readonly steps: number;
  readonly reached: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
}

export interface Plan {
  readonly engine: Engine;
  readonly seed: number;
  readonly length: number;
}

/** Steps between two expensive looks at everything. */
const LOOK_EVERY = 250;
/** How long a failure is made smaller before it is told. */
const SHRINK_MS = 40_000;

/** Walks by a seed. What breaks is told with the seed and the fewest steps that were found to lead there. */
export async function walk(plan: Plan): Promise<Walked> {
  const steps: Step[] = [];
  const world = await openWorld(plan.engine, startOf(plan.seed));
  try {
    const random = randomFrom(plan.seed);
    const temper =
      (["busy", "caller silent", "busy", "ally silent", "busy"] as const)[plan.seed % 5] ?? "busy";
    for (let number = 1; number <= plan.length; number += 1) {
      const step = chooseStep(world, random, number, temper);
      steps.push(step);
      await perform(world, step);
      if (number % LOOK_EVERY === 0) await lookAround(world);
    }
    await finish(world);
    return { steps: plan.length, reached: world.memory.reached, accepted: world.memory.accepted };
  } catch (error) {
    const fewest = await shrink(plan, steps, String(error));
    const told = fewest.map((step, at) => `${at + 1}. ${sayStep(step)}`).join("\n");
    throw new Error(
      `${String(error)}\nSeed ${plan.seed} on ${plan.engine.name}. So few steps lead there:\n${told}`,
      {
        cause: error,
      },
    );
  } finally {
    await world.close();
  }
}

async function finish(world: World): Promise<void> {
  await checkLedger(world);
  await leaveAlone(world);
}

/** The same steps once more, in a world of their own: what breaks, or undefined. */
export async function walkAgain(plan: Plan, steps: readonly Step[]): Promise<string | undefined> {
  const world = await openWorld(plan.engine, startOf(plan.seed));
  try {
    for (const step of steps) await perform(world, step);
    await finish(world);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    await world.close();
  }
}

/** Walks begin at different times of the year, so that some cross the end of a season. */
function startOf(seed: number): Date {
  const days = seed % 2 === 0 ? 60 + ((seed * 37) % 60) : (seed * 37) % 300;
  return addDays(new Date("2026-08-03T09:00:00Z"), days);
}

/** Leaves out ever smaller parts, as long as what is left breaks in the same way. */
async function shrink(plan: Plan, steps: readonly Step[], broken: string): Promise<readonly Step[]> {
  const until = Date.now() + SHRINK_MS;
  // Ids differ from walk to walk where two acted at once; what is wrong is the same.
  const kind = (text: string | undefined) => text?.replace(/[0-9a-f]{8,}|\d+/g, "#");
  const breaks = async (fewer: readonly Step[]) => kind(await walkAgain(plan, fewer)) === kind(broken);
  let fewest = steps;
  // Most of what breaks concerns one case: often its own story is enough.
  for (const own of storiesIn(steps))
    if (own.length < fewest.length && Date.now() < until && (await breaks(own))) fewest = own;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = Math.max(fewest.length - size, 0); at >= 0 && Date.now() < until; at -= size) {
      const fewer = [...fewest.slice(0, at), ...fewest.slice(at + size)];
      if (await breaks(fewer)) fewest = fewer;
      if (at > 0 && at < size) at = size;
    }
  }
  return fewest;
}

/** For each case the steps that concern it, that let time go by, or in which somebody says something about herself. */
function storiesIn(steps: readonly Step[]): Step[][] {
  const actsOf = (step: Step) => (step.do === "act" ? [step.act] : step.do === "both" ? step.acts : []);
  const ids = new Set(
    steps.flatMap(actsOf).flatMap(({ input }) => (typeof input.caseId === "string" ? [input.caseId] : [])),
  );
  const ofAll = (step: Step) =>
    step.do === "time" ||
    actsOf(step).some(({ verb }) => verb === "cases.open" || verb.startsWith("people."));
  return [...ids].map((id) =>
    steps.filter((step) => ofAll(step) || actsOf(step).some(({ input }) => input.caseId === id)),
  );
}
