/** Chance that can be had again: the same seed gives the same numbers. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  below(below: number): number;
  /** True in so many of a hundred cases. */
  percent(chance: number): boolean;
  one<T>(of: readonly T[]): T;
  /** One of these, each as likely as its weight says. */
  weighted<T>(of: readonly (readonly [number, T])[]): T;
}

/** Mulberry32: thirty-two bits of state are enough for a walk, and it is the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const one = <T>(of: readonly T[]): T => {
    const found = of[below(of.length)];
    if (found === undefined) throw new Error("There is nothing to choose from.");
    return found;
  };
  return {
    below,
    percent: (chance) => next() * 100 < chance,
    one,
    weighted<T>(of: readonly (readonly [number, T])[]): T {
      let left = next() * of.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, each] of of) {
        left -= weight;
        if (left < 0) return each;
      }
      return one(of)[1];
    },
  };
}
