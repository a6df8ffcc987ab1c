import type { Container, Doc } from "./store";

/**
 * What is said of everything the product keeps (privacy.md, "What is kept"). A kind that leaves one of these out does not
 * compile, and a test finds documents in the code that no list names.
 */
export interface DocumentKind {
  readonly kind: string;
  readonly container: Container;
  readonly sealed: Sealed;
  /** Who can read it, in a sentence. */
  readonly readBy: string;
  /** When it is deleted, in a sentence. */
  readonly goes: string;
  /**
   * Its write stamp would tell when an anonymous caller was there, so every night it is put back under a new one.
   * "at-release": only where it was written for a caller without a name.
   */
  readonly hour?: "hidden" | "hidden at-release";
  /** It goes with the key of its case, at once. */
  readonly shredded?: true;
}

/** What of a document is closed to whoever reads the database, and under which key. The rest can be asked for in a query. */
export type Sealed =
  | "nothing"
  /** Closed before it reaches the store, so that not even the sealing below the verbs sees it. */
  | "by its writer"
  | {
      /** month: the programme's data key of the month. case: a key of the case's own, destroyed with it. */
      readonly under: "month" | "case";
      readonly fields: readonly string[];
      /** The case begins with it, and so does its key. */
      readonly begins?: true;
    };

/** The same with the document's type at hand: the kind is its own, and what is sealed are fields of it. */
interface Described<D extends Doc> extends Omit<DocumentKind, "kind" | "sealed"> {
  readonly kind: D["kind"];
  readonly sealed:
    | "nothing"
    | "by its writer"
    | {
        readonly under: "month" | "case";
        readonly fields: readonly (keyof D & string)[];
        readonly begins?: true;
      };
}

/** Describes a kind of document. Name its type: `documentKind<AllyshipCase>({ … })`. */
export function documentKind<D extends Doc>(described: Described<D>): DocumentKind {
  return described;
}
