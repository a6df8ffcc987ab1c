import * as z from "zod";
import { text } from "../core/input/text";
import type { Outcome, Refusal } from "../core/outcome";
import type { Scope } from "../core/scope";
import type { Container, Doc, Stored } from "../core/store";
import { type Loaded, one, type Verb, type View, type Who } from "../core/verb";

/** What a verb on one document works with: the document, the part of whoever acts, what lies beside it, what else was loaded. */
export interface Act<D extends Doc, P, B, M> {
  readonly stored: Stored<D>;
  readonly found: D;
  readonly part: P;
  readonly beside: B;
  readonly more: Loaded<M>;
}

/** A kind of document that verbs act on, and the people it has. Everything that is the same for all of its verbs. */
export interface Noun<D extends Doc, K extends z.ZodRawShape, P extends string, R, B, S> {
  readonly container: Container;
  readonly kind: D["kind"];
  readonly who: Who;
  /** The fields of every input that find the document. */
  readonly key: K;
  /** Its partition; one that cannot exist for what is no key of ours, so that it answers like any other. */
  place(key: z.output<z.ZodObject<K>>, scope: Scope): string;
  /** What is read beside it. */
  reads(pk: string): R;
  beside(loaded: Loaded<R>): B;
  /** The part of whoever acts; undefined where for them there is no such document. */
  partOf(found: D, key: z.output<z.ZodObject<K>>, scope: Scope): P | undefined;
  /** The one statement of when a verb is open: the builder refuses from it, and cards show their buttons from it. */
  isOpen(verb: string, found: D, part: P, scope: Scope): boolean;
  /** The one answer for a document that is not there and for one that is not theirs. */
  notThere(scope: Scope): Refusal;
  /** Somebody acted on a card that has since moved on. */
  movedOn(scope: Scope): Refusal;
  /** How it stands for somebody whose action came too late or twice. */
  asItIs(found: D, part: P | undefined, loaded: Loaded<R>, scope: Scope): S | undefined;
  /** Whatever shows it goes on record with it, where people have a right to know. */
  record?(outcome: Outcome<S>, scope: Scope): Outcome<S>;
  show(seen: S, scope: Scope): View;
  readonly withoutName?: true;
  readonly onlyInTab?: true;
}

/** One verb on such a document. */
interface OnDocument<Key, Shape extends z.ZodRawShape, D extends Doc, P, B, M, S> {
  readonly name: string;
  readonly does: string;
  readonly who?: Who;
  readonly input: Shape;
  /** What it takes and shows may stand in chat, although other verbs of the noun may not. */
  readonly inChat?: true;
  wantsName?(input: z.output<z.ZodObject<Shape>>): boolean;
  wantsPing?(input: z.output<z.ZodObject<Shape>>): boolean;
  /** What it reads besides. */
  more?(scope: Scope, given: z.output<z.ZodObject<Shape>> & Key): M;
  /** What somebody hears for whom it is never open, instead of that it has moved on or is not there. */
  instead?(found: D, part: P | undefined, scope: Scope): Refusal | undefined;
  /** Called only for somebody for whom it is there, and while the verb is open for them. */
  decide(input: z.output<z.ZodObject<Shape>>, act: Act<D, P, B, M>, scope: Scope): Outcome<S>;
  /** The card of the document, unless said otherwise. */
  show?(seen: S, scope: Scope): View;
}

type None = Record<never, never>;

/**
 * How verbs on one kind of document are written: `const caseVerb = documentVerbs(noun)`, and then `caseVerb({ name, … })` for each.
 * The document is loaded; a missing and a foreign one are answered alike; the table says whether the verb is open; then it
 * decides. Types follow from the noun and from what the verb says of itself.
 */
export function documentVerbs<D extends Doc, K extends z.ZodRawShape, P extends string, R, B, S>(
  noun: Noun<D, K, P, R, B, S>,
) {
  type Key = z.output<z.ZodObject<K>>;
  const { container, kind } = noun;
  const readsOf = (pk: string) => ({ found: one<D>(container, pk, "case"), ...noun.reads(pk) });
  const foundIn = (stored: Stored<D> | undefined) => (stored?.doc.kind === kind ? stored : undefined);

  return <Shape extends z.ZodRawShape, M = None>(definition: OnDocument<Key, Shape, D, P, B, M, S>) => {
    const { name, does, inChat, wantsName, wantsPing, more, instead, decide } = definition;
    type Own = z.output<z.ZodObject<Shape>>;
    type Reads = ReturnType<typeof readsOf> & M;
    const show = definition.show ?? noun.show;
    const made: Verb<Own & Key, Reads, S> = {
      name,
      does,
      who: definition.who ?? noun.who,
      ...(noun.withoutName && { withoutName: true }),
      ...(noun.onlyInTab && inChat !== true && { onlyInTab: true }),
      ...(wantsName !== undefined && { wantsName }),
      ...(wantsPing !== undefined && { wantsPing }),
      // The one place where the fields of a key and those of a verb become one input, which generics cannot follow.
      input: z.object({ ...definition.input, ...noun.key }) as unknown as z.ZodType<Own & Key>,
      load: (given, scope) => ({ ...readsOf(noun.place(given, scope)), ...more?.(scope, given) }) as Reads,
      decide(given, state, scope) {
        const loaded = state as unknown as Loaded<R> & { readonly found: Stored<D> | undefined };
        const stored = foundIn(loaded.found);
        if (stored === undefined) return noun.notThere(scope);
        const found = stored.doc;
        const part = noun.partOf(found, given, scope);
        const refusal = instead?.(found, part, scope);
        if (refusal !== undefined) return refusal;
        if (part === undefined) return noun.notThere(scope);
        if (!noun.isOpen(name, found, part, scope)) return noun.movedOn(scope);
        const beside = noun.beside(loaded);
        const outcome = decide(
          given,
          { stored, found, part, beside, more: state as unknown as Loaded<M> },
          scope,
        );
        return definition.show === undefined ? (noun.record?.(outcome, scope) ?? outcome) : outcome;
      },
      asItIs(given, state, scope) {
        const loaded = state as unknown as Loaded<R> & { readonly found: Stored<D> | undefined };
        const stored = foundIn(loaded.found);
        if (stored === undefined) return undefined;
        return noun.asItIs(stored.doc, noun.partOf(stored.doc, given, scope), loaded, scope);
      },
      writesTo: (given, scope) => ({ container, pk: noun.place(given, scope) }),
      show,
    };
    return made;
  };
}

const ID = /^[0-9a-f]{32}$/;
/** The id of a case as cards and the wire carry it. */
export const caseId = text(100, { minLength: 1 });

/** An id as a partition: what is no id of ours is read as one that cannot exist. */
export function safeId(id: string): string {
  return ID.test(id) ? id : "0";
}
