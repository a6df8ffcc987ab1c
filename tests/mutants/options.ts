import { parseArgs } from "node:util";

export interface Options {
  readonly all: boolean;
  readonly deep: boolean;
  readonly count: number;
  readonly seed: number;
  /** Only faults of these files, or at these places (`path:line`). */
  readonly files: readonly string[];
}

/**
 * What somebody wants of a run: `--all` for every fault, `--count 20` and `--seed 7` for another draw, `--file api/…/part.ts` or
 * `--file api/…/part.ts:35` for every fault there, `--deep` for the random walks and the tests further off too.
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      all: { type: "boolean", default: false },
      deep: { type: "boolean", default: false },
      count: { type: "string", default: "60" },
      seed: { type: "string", default: "20261128" },
      file: { type: "string", multiple: true, default: [] },
    },
  });
  const { all, deep, file: files } = values;
  return {
    all: all || files.length > 0,
    deep,
    count: Number(values.count),
    seed: Number(values.seed),
    files,
  };
}
