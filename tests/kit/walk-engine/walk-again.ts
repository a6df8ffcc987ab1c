import type { AnyModel, Plan } from "./model";
import type { Step } from "./steps";

/** The same steps once more, in a world of their own: what breaks, or undefined. */
export async function walkAgain(
  model: AnyModel,
  { engine, seed }: Plan,
  steps: readonly Step[],
): Promise<string | undefined> {
  const world = await model.open(engine, model.startOf(seed));
  try {
    for (const step of steps) await model.perform(world, step);
    await model.finish(world);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    await world.close();
  }
}
