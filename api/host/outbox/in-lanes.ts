/**
 * Does work on each thing: those of one lane one after the other, in their order; of different lanes at the same time, at most
 * `most` of them. `work` must not throw.
 */
export async function inLanes<T>(
  things: readonly T[],
  laneOf: (thing: T) => string,
  most: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, T[]>();
  for (const thing of things) lanes.set(laneOf(thing), [...(lanes.get(laneOf(thing)) ?? []), thing]);
  const waiting = [...lanes.values()];
  const goOn = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift())
      for (const thing of lane) await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(most, waiting.length) }, goOn));
}
