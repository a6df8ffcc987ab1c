import type { Change } from "../core/outcome";
import type { Container, Doc, Stored } from "../core/store";
import type { Tick } from "./clock-table";
import type { When } from "./when";

/** A document that says itself when the next thing falls due on it: ISO, absent where nothing is to come. */
export interface Due extends Doc {
  readonly dueAt?: string;
}

/** A kind of thing with states and deadlines, as the sweep goes through it and a lead sets its times. */
export interface Lifecycle<D extends Due = Due> {
  /** Of the documents, and in the settings. */
  readonly kind: string;
  readonly container: Container;
  /** Its clocks by name: what a lead may set for the season to come. */
  readonly clocks: Readonly<Record<string, readonly Tick<string>[]>>;
  /** The keys of what all of them, and each of them, are called to a lead. */
  readonly clocksText: string;
  readonly clockText: (clock: string) => string;
  /** Whether what lies beside the document in its partition is needed for what is due. */
  needsBeside?(doc: D): boolean;
  /** What time has brought; undefined where nothing is due. Guarded by the etag: on two machines at once, it happens once. */
  fallDue(stored: Stored<D>, beside: readonly Stored<Doc>[], when: When): Change | undefined;
}

/** A lifecycle with its document's type folded away. */
// biome-ignore lint/suspicious/noExplicitAny: the registry is where lifecycles of every type meet
export type AnyLifecycle = Lifecycle<any>;
