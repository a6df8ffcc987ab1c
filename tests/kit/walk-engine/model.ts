import type { Engine } from "../../store/engines";
import type { Random } from "./random";
import type { Act, Step } from "./steps";
import type { World } from "./world";

/** What the engine reads of a model's memory: where its cases came, and which verbs were accepted. */
export interface Reached {
  readonly reached: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
}

/**
 * What a walk needs to know of what it walks through. The engine knows people, verbs and time; everything it holds the
 * product to is the model's.
 */
export interface Model<W extends World<unknown, Reached>, Temper> {
  /** An empty world of its own with everybody in it. */
  open(engine: Engine, start: Date): Promise<W>;
  /** Walks begin on different days of the year, so that some cross the end of a season. */
  startOf(seed: number): Date;
  /** What people are like, by the seed, each in turn. */
  readonly tempers: readonly [Temper, ...Temper[]];
  /** The next step, by how things stand. */
  choose(world: W, random: Random, number: number, temper: Temper): Step;
  /** Does a step for real and holds everything it led to against the promises. */
  perform(world: W, step: Step): Promise<void>;
  /** An expensive look at everything, once in so many steps. */
  readonly look?: { readonly every: number; around(world: W): Promise<void> };
  /** What is held when nobody does anything any more. */
  finish(world: W): Promise<void>;
  /** The case that an act concerns, or undefined. */
  caseOf(act: Act): string | undefined;
  /** Whether an act belongs to the story of every case. */
  ofAll(act: Act): boolean;
  /** Where a walk must come, and what must be accepted on it: else it has proved nothing. */
  readonly everywhere: { readonly states: readonly string[]; readonly verbs: readonly string[] };
}

/** A model whose world and tempers are its own affair. */
// biome-ignore lint/suspicious/noExplicitAny: a world is both given and taken, so nothing narrower fits every model.
export type AnyModel = Model<any, any>;

export interface Plan {
  readonly engine: Engine;
  readonly seed: number;
  readonly length: number;
}
