/** Few enough to be over soon: between two portions whoever else is there has their turn. */
const PORTION = 10;

/**
 * Does work on each thing, ten at the same time, the next ten when these are done: for what falls due in thousands at one moment.
 * Things of a portion must not depend on each other. Resolves with what came of each, in their order.
 */
export async function inPortions<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let first = 0; first < things.length; first += PORTION)
    done.push(...(await Promise.all(things.slice(first, first + PORTION).map(work))));
  return done;
}
