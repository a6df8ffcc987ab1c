/** Something that must always hold did not. */
export class Broken extends Error {}

/** Throws unless it holds. */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Broken(sentence);
}
