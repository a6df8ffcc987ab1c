const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait after the `tries`-th failure: exponential with full jitter, at most an hour.
 * `random` is in [0, 1). Never less than a second, so that a failing recipient is not hammered.
 */
export function retryDelay(tries: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
  return Math.max(1_000, Math.round(ceiling * random));
}
