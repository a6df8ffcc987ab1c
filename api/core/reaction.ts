import type { Clock } from "./clock";
import type { Later, Messenger } from "./messenger";
import type { Notice } from "./notice";
import type { Change } from "./outcome";
import type { Profile } from "./person";
import type { Settings } from "./settings";
import type { Shown } from "./shown";
import type { Container, Doc, Query, Store, Stored } from "./store";
import type { Say } from "./text";
import type { ReadOne, ReadSome } from "./verb";

/** Every document a query finds, however many pages that takes. Only for a reaction, which nobody waits for. */
export interface ReadEvery<D extends Doc> {
  readonly read: "every";
  readonly container: Container;
  readonly query: Query;
  readonly holds?: D;
}

/** Loads all that a query finds. */
export function every<D extends Doc>(container: Container, query: Query): ReadEvery<D> {
  return { read: "every", container, query };
}

/** What a reaction reads, by name. */
export type ReactionReads = Readonly<Record<string, ReadOne<never> | ReadSome<never> | ReadEvery<never>>>;

/** What came of it: a document or undefined, or all that were found. */
export type ReactionLoaded<R> = {
  readonly [K in keyof R]: R[K] extends ReadOne<infer D>
    ? Stored<D> | undefined
    : R[K] extends ReadSome<infer D> | ReadEvery<infer D>
      ? readonly Stored<D>[]
      : never;
};

/** Everything a reaction may know besides its notice and what was loaded. */
export interface ReactionScope {
  readonly now: Date;
  readonly settings: Settings;
  /** Entra object ids of the first leads. */
  readonly leads: readonly string[];
  /** SHA-256 of the parts, in hex. */
  digest(...parts: readonly string[]): string;
  /** 256 bits by chance, base64url. Another one at every call. */
  secret(): string;
}

/** One partition's change. `orIsThere`: that what it creates is there already means it was done before. */
export interface ReactionChange extends Change {
  readonly orIsThere?: true;
}

/** Creates one document, once: where it is there already it was created by an earlier try. */
export function createOnce(container: Container, doc: Doc): ReactionChange {
  return { container, pk: doc.pk, writes: [{ op: "create", doc }], notices: [], orIsThere: true };
}

/** What comes of a notice. */
export interface Reacted<Rest = undefined> {
  /** For the log, from the reaction's own words: "credited", "nothing to note". Never anything of anybody's. */
  readonly outcome: string;
  /** Each is tried, whatever came of the others; where one fails, the whole is done again later. */
  readonly changes?: readonly ReactionChange[];
  /** Tried only once all of those are in. */
  readonly afterwards?: readonly ReactionChange[];
  /** People who hear of it, each by their own pace; put by for them, so that one who cannot be reached holds up nobody. */
  readonly tell?: readonly (readonly [Profile, Shown])[];
  /** Not done yet: once more after so many milliseconds. */
  readonly onceMoreIn?: number;
  /** For `carryOut`. */
  readonly rest?: Rest;
}

/** What a reaction that speaks to Teams or to keys has besides. */
export interface ReactionPorts {
  /** The store as the rules see it. */
  readonly store: Store;
  /** The store below the sealing, in which documents lie that nobody can open any more. */
  readonly raw: Store;
  readonly messenger: Messenger;
  readonly keys: { destroy(caseId: string): Promise<void> };
  /** The product's sentences in English. */
  readonly say: Say;
  readonly clock: Clock;
}

/**
 * What follows of a decision elsewhere, in the feature that reacts to it: what it reads, and a pure decision. It must bear
 * being done twice, on two machines at once, and being broken off at any point: then the notice comes again.
 */
export interface Reaction<N extends Notice, R, Rest> {
  readonly to: N["to"];
  /** What it does, in a sentence. */
  readonly does: string;
  /** Whose it was nobody may find out, not even from a list of what could not be delivered: it is let go instead. */
  readonly leavesNothing?: true;
  load(notice: N, scope: ReactionScope): R;
  decide(notice: N, state: ReactionLoaded<R>, scope: ReactionScope): Reacted<Rest>;
  /** What is done last, at Teams or with keys. Resolves with when to try again, or undefined. */
  carryOut?(notice: N, rest: Rest, ports: ReactionPorts): Promise<Later | undefined>;
}

/** A reaction with its types folded away, as the registry holds it. */
// biome-ignore lint/suspicious/noExplicitAny: the registry is the one place where reactions of every type meet
export type AnyReaction = Reaction<any, any, any>;

/** Keeps the types together while a reaction is written. `reaction<TellPool>()({ … })` */
export function reaction<N extends Notice>() {
  return <R, Rest = undefined>(definition: Reaction<N, R, Rest>): Reaction<N, R, Rest> => definition;
}
