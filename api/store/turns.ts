/** Does some work on the event loop when it is its turn. */
export type Turns = <T>(work: () => T) => Promise<T>;

/**
 * Shares the event loop out. Whoever comes has their work done at once, until what was done in this turn of the loop has taken
 * `mostMs`; from then on each waits in line for a turn of its own, between which the loop answers whoever else is there. What
 * follows of the work at once counts as part of it. `now`: milliseconds. `later`: runs something in the loop's next turn.
 */
export function shareTurns(
  mostMs: number,
  now: () => number = () => performance.now(),
  later: (work: () => void) => void = setImmediate,
): Turns {
  const line: (() => void)[] = [];
  let began: number | undefined;

  const begin = () => {
    began = now();
    later(next);
  };
  const next = () => {
    began = undefined;
    const first = line.shift();
    if (first === undefined) return;
    begin();
    first();
  };
  return async (work) => {
    if (began === undefined) begin();
    else if (line.length > 0 || now() - began >= mostMs) await new Promise<void>((go) => line.push(go));
    return work();
  };
}
