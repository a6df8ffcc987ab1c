import type { AnyModel, Plan, Reached } from "./model";
import { randomFrom } from "./random";
import { sayStep } from "./say-step";
import { shrink } from "./shrink";
import type { Step } from "./steps";
import { storiesIn } from "./stories";
import { walkAgain } from "./walk-again";

/** Walks by a seed. What breaks is told with the seed and the fewest steps that were found to lead there. */
export async function walk(model: AnyModel, plan: Plan): Promise<Reached> {
  const steps: Step[] = [];
  const { engine, seed, length } = plan;
  const world = await model.open(engine, model.startOf(seed));
  try {
    const random = randomFrom(seed);
    const temper = model.tempers[seed % model.tempers.length];
    for (let number = 1; number <= length; number += 1) {
      const step = model.choose(world, random, number, temper);
      steps.push(step);
      await model.perform(world, step);
      if (model.look !== undefined && number % model.look.every === 0) await model.look.around(world);
    }
    await model.finish(world);
    return world.memory;
  } catch (error) {
    const fewest = await shrink(steps, {
      broken: String(error),
      stories: storiesIn(steps, model),
      again: (fewer) => walkAgain(model, plan, fewer),
    });
    const told = fewest.map((step, at) => `${at + 1}. ${sayStep(step)}`).join("\n");
    const where = `Seed ${seed} on ${engine.name}`;
    throw new Error(`${String(error)}\n${where}. So few steps lead there:\n${told}`, { cause: error });
  } finally {
    await world.close();
  }
}
