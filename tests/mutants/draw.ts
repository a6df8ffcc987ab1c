import type { Fault } from "./fault";

/**
 * Some of the faults, the same at every run: one of each file, in a drawn order of the files after those that come `first`, then a
 * second of each, until there are as many as are wanted.
 */
export function draw(
  faults: readonly Fault[],
  wanted: number,
  seed: number,
  first: readonly string[] = [],
): Fault[] {
  const random = chanceFrom(seed);
  const byFile = new Map<string, Fault[]>();
  for (const fault of faults) byFile.set(fault.file, [...(byFile.get(fault.file) ?? []), fault]);
  const files = shuffled([...byFile], random).map(([file, own]) => ({ file, own: shuffled(own, random) }));
  const inOrder = [
    ...files.filter(({ file }) => first.includes(file)),
    ...files.filter(({ file }) => !first.includes(file)),
  ];
  const most = Math.max(0, ...files.map(({ own }) => own.length));
  const rounds = Array.from({ length: most }, (_, round) => inOrder.flatMap(({ own }) => own[round] ?? []));
  return rounds.flat().slice(0, wanted);
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
