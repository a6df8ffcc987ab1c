import type { ZodType } from "zod";
import type { Outcome } from "./outcome";
import type { Person, Role } from "./person";
import type { Scope } from "./scope";
import type { Shown } from "./shown";
import type { Container, Doc, Page, Query, Stored } from "./store";

/**
 * Who may use a verb. `roles` names who, `except` names who may not whatever else they are.
 * "staff" is every employee. A verb that states nothing does not compile, and a test reads them all.
 */
export interface Who {
  readonly roles: "staff" | readonly Role[];
  readonly except?: readonly Role[];
}

/** Whether the person may use a verb that says so of itself. */
export function may(who: Who, person: Person): boolean {
  if (who.except?.some((role) => person.roles.includes(role))) return false;
  return who.roles === "staff" || who.roles.some((role) => person.roles.includes(role));
}

/** One document to load. The type parameter says what it holds. */
export interface ReadOne<D extends Doc> {
  readonly read: "one";
  readonly container: Container;
  readonly pk: string;
  readonly id: string;
  readonly holds?: D;
}

/** A page of documents to load. */
export interface ReadSome<D extends Doc> {
  readonly read: "some";
  readonly container: Container;
  readonly query: Query;
  readonly holds?: D;
}

/** A page of those documents to load that their reader may see, however many others stand between them. */
export interface ReadVisible<D extends Doc> {
  readonly read: "visible";
  readonly container: Container;
  /** What is looked through, and in which order. Its limit is a round: so many are read at a time. */
  readonly query: Query;
  /** What is looked through, one after the other, when nothing is left of the first: for a list that does not go on afterwards. */
  readonly andThen?: readonly Query[];
  /** Whether the reader may see it, and it belongs on this list. Pure. */
  sees(doc: D): boolean;
  /** Documents in the page, at most. */
  readonly want: number;
  /** A card draws only the first of them: so many, or so many, and goes on after these. */
  readonly drawn?: readonly number[];
  /** Passes over so many of those that would be shown: for a client that counts and keeps no place. */
  readonly skip?: number;
  /** `next`, or one of `more`, of a page before. */
  readonly after?: string;
  readonly holds?: D;
}

/**
 * What was found, and where it goes on: after the whole page, and after as many as a card draws, by their number. Closed, for they
 * leave the product; absent where the reader may see nothing more.
 */
export interface Visible<D extends Doc = Doc> {
  readonly items: readonly Stored<D>[];
  readonly next?: string;
  readonly more: Readonly<Record<number, string>>;
}

/** Loads one document: a point read. */
export function one<D extends Doc>(container: Container, pk: string, id: string): ReadOne<D> {
  return { read: "one", container, pk, id };
}

/** Loads a page of documents: a query. */
export function some<D extends Doc>(container: Container, query: Query): ReadSome<D> {
  return { read: "some", container, query };
}

/**
 * Loads a page of those documents that `sees` lets through: a query whose limit counts what is shown and not what is hidden.
 * Whatever is filtered by who reads it is read by this, and never by `some`.
 */
export function visible<D extends Doc>(
  container: Container,
  query: Query,
  asked: Pick<ReadVisible<D>, "sees" | "want" | "drawn" | "skip" | "after" | "andThen">,
): ReadVisible<D> {
  return { read: "visible", container, query, ...asked };
}

/** What a verb reads, by name. */
export type Reads = Readonly<Record<string, ReadOne<never> | ReadSome<never> | ReadVisible<never>>>;

/** What came of it: a document or undefined for `one`, a page for `some` and `visible`. */
export type Loaded<R> = {
  readonly [K in keyof R]: R[K] extends ReadOne<infer D>
    ? Stored<D> | undefined
    : R[K] extends ReadSome<infer D>
      ? Page<D>
      : R[K] extends ReadVisible<infer D>
        ? Visible<D>
        : never;
};

/** A template and the data it is expanded with, once. */
export interface Drawing {
  readonly template: object;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One card of a page that shows several, e.g. each of my allyships. */
export interface PageCard {
  readonly section: string;
  readonly key: string;
  readonly card: Drawing;
}

/** What the person sees: `name` of the view, `data` for programs, a card for people, and the parts of a page. */
export interface View {
  readonly name: string;
  readonly data: object;
  readonly card: Drawing;
  readonly parts?: readonly PageCard[];
  /** How to ask anew for what stands on a page as a line and was opened there, so that it stays open when the page has news. */
  readonly again?: Shown;
}

/**
 * Everything a person can do. One file states who may, with what input, what it reads, a pure decision, what it shows.
 * `load`, `decide`, `asItIs` and `show` are synchronous functions of their arguments.
 */
export interface Verb<Input, R, Result> {
  /** `noun.verb`, as cards and the wire call it. */
  readonly name: string;
  /** One sentence for the verb table: what it does for the person. */
  readonly does: string;
  readonly who: Who;
  /**
   * Who acts stays unknown: the dispatcher drops the person before anything is loaded, so no rule and no document can know
   * them (privacy.md, decision 2). What they may is decided by the code they bring.
   */
  readonly withoutName?: true;
  /** What it takes or shows never travels through chat, which the organisation keeps (privacy.md, decision 1). */
  readonly onlyInTab?: true;
  /**
   * It says the same to whoever may ask, reads nothing and changes nothing. In the log all such are one, so that nobody can count
   * how often somebody asked where to turn.
   */
  readonly onlyTells?: true;
  /**
   * What it shows may be compressed on its way (decision 0032). A length then tells a little of what stands beside what, so only of
   * what says so: never of a verb that takes or shows a code, a pass or a key, and never of one without a name.
   */
  readonly mayBeCompressed?: true;
  /** How often a day one person's doings are taken; counted without knowing whose they are. R50. */
  readonly mostADay?: number;
  /** Whether this input asks for a private ping: only then is the caller's address handed to the rules. */
  wantsPing?(input: Input): boolean;
  /** Whether with this input the caller gives their name away, on purpose. */
  wantsName?(input: Input): boolean;
  readonly input: ZodType<Input>;
  load(input: Input, scope: Scope): R;
  decide(input: Input, state: Loaded<R>, scope: Scope): Outcome<Result>;
  /** How things stand, for somebody whose action came too late or twice. `undefined` when they may not see it. */
  asItIs?(input: Input, state: Loaded<R>, scope: Scope): Result | undefined;
  /** The partition `decide` may change: where a repeat is looked for. A verb that only reads leaves it out. */
  writesTo?(input: Input, scope: Scope): { readonly container: Container; readonly pk: string };
  show(result: Result, scope: Scope): View;
}

/** A verb with its types folded away, as the table holds it. */
// biome-ignore lint/suspicious/noExplicitAny: the table is the one place where verbs of every type meet
export type AnyVerb = Verb<any, any, any>;

/** Keeps the types together while a verb is written. */
export function verb<Input, R, Result>(definition: Verb<Input, R, Result>): Verb<Input, R, Result> {
  return definition;
}
