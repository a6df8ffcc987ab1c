import { ENGINES } from "../../store/engines";
import type { AnyModel } from "./model";
import { walk } from "./walk";

export interface Walks {
  /** The first seed, and how many. */
  readonly from: number;
  readonly count: number;
  /** Steps of each walk. */
  readonly length: number;
  /** So many more are walked where the others have not come everywhere. */
  readonly more?: number;
  /** Too few to come everywhere. */
  readonly few?: true;
}

/** `npm run test:deep` walks so many times as often as every run of the tests. */
const TIMES = Number(process.env.WALKS ?? 1);

/** Walks on the engine of this name, and fails unless they have come everywhere: a walk that goes nowhere proves nothing. */
export async function holdWalks(model: AnyModel, name: string, walks: Walks): Promise<void> {
  const engine = ENGINES.find((each) => each.name === name);
  if (engine === undefined) throw new Error(`There is no engine ${name}.`);
  const { from, length, more = 0, few = false } = walks;
  const count = walks.count * TIMES;
  const { states, verbs } = model.everywhere;
  const reached = new Set<string>();
  const accepted = new Set<string>();
  const missed = () => [
    ...states.filter((state) => !reached.has(state)),
    ...verbs.filter((verb) => !accepted.has(verb)),
  ];
  for (let at = 0; at < count || (!few && missed().length > 0 && at < count + more); at += 1) {
    const walked = await walk(model, { engine, seed: from + at, length });
    for (const each of walked.reached) reached.add(each);
    for (const each of walked.accepted) accepted.add(each);
  }
  if (!few) expect(missed()).toEqual([]);
}
