import { addDays } from "../../api/core/clock";
import { readCode } from "../../api/host/kit/read-code";
import { randomFrom } from "../model/random";
import type { Engine } from "../store/engines";
import { chooseStep } from "./choose-step";
import { normal } from "./commits";
import { checkLedger } from "./credits";
import { leaveAlone } from "./left-alone";
import { perform, runDue } from "./perform";
import { type Act, type Step, sayStep } from "./steps";
import { openWorld, type World } from "./world";

export interface Walked {
  readonly reached: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
}

export interface Plan {
  readonly engine: Engine;
  readonly seed: number;
  readonly length: number;
}

/** How long a failure is made smaller before it is told. */
const SHRINK_MS = 20_000;
const TEMPERS = ["busy", "well", "caller silent", "well", "staff silent"] as const;

/** Walks by a seed. What breaks is told with the seed and the fewest steps that were found to lead there. */
export async function walk(plan: Plan): Promise<Walked> {
  const steps: Step[] = [];
  const world = await openWorld(plan.engine, startOf(plan.seed));
  try {
    const random = randomFrom(plan.seed);
    for (let number = 1; number <= plan.length; number += 1) {
      const step = chooseStep(world, random, number, TEMPERS[plan.seed % TEMPERS.length] ?? "busy");
      steps.push(step);
      await perform(world, step);
    }
    await finish(world);
    return world.memory;
  } catch (error) {
    const fewest = await shrink(plan, steps, String(error));
    const told = fewest.map((step, at) => `${at + 1}. ${sayStep(step)}`).join("\n");
    const message = `${String(error)}\nSeed ${plan.seed} on ${plan.engine.name}. So few steps lead there:\n${told}`;
    throw new Error(message, { cause: error });
  } finally {
    await world.close();
  }
}

/** What was put by for the next release is delivered, first without hearing that it was; then the ledger is counted, and nobody does anything any more. */
async function finish(world: World): Promise<void> {
  world.pass(2 * 1440);
  await runDue(world, "once", { with: "receipt", after: 0 });
  world.lines();
  world.pass(2 * 1440);
  await runDue(world, "once");
  await leaveAlone(world);
  checkLedger(world.memory);
}

/** The same steps once more, in a world of their own: what breaks, or undefined. */
async function walkAgain(plan: Plan, steps: readonly Step[]): Promise<string | undefined> {
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

/** Walks begin on different days of the year, so that some cross the end of a season. */
function startOf(seed: number): Date {
  return addDays(new Date("2026-08-03T09:00:00Z"), (seed * 37) % 150);
}

/** Leaves out ever smaller parts, as long as what is left breaks in the same way. */
async function shrink(plan: Plan, steps: readonly Step[], broken: string): Promise<readonly Step[]> {
  const until = Date.now() + SHRINK_MS;
  const kind = (text: string | undefined) => text?.split("\n")[0]?.replace(/[0-9a-f]{8,}|\d+/g, "#");
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
  const caseOf = ({ input: { caseId, code } }: Act) =>
    typeof code === "string" ? readCode(normal(code)).caseId : caseId;
  const ids = new Set(steps.flatMap(actsOf).map(caseOf));
  return [...ids].map((id) =>
    steps.filter(
      (step) =>
        step.do === "time" ||
        actsOf(step).some((act) => caseOf(act) === id || act.verb.startsWith("people.")),
    ),
  );
}
