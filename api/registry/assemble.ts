import type { Phrases } from "../core/chat/phrases";
import type { DocumentKind } from "../core/document-kind";
import type { MakeJob } from "../core/job";
import type { AnyReaction } from "../core/reaction";
import { CORE_TEXTS, type Library, mergeTrees, type TextTree } from "../core/text";
import type { AnyVerb } from "../core/verb";
import type { AnyLifecycle } from "../lifecycle/lifecycle";
import type { Feature } from "./feature";

/** Everything the product is made of, by name: put together from what its features say of themselves. */
export interface Registry {
  readonly features: readonly Feature[];
  readonly verbs: ReadonlyMap<string, AnyVerb>;
  readonly library: Library;
  /** By language. */
  readonly phrases: Readonly<Record<string, Phrases>>;
  /** What is looked for in everything somebody writes, before it is understood. */
  readonly heeds: readonly NonNullable<Feature["heeds"]>[];
  readonly documents: readonly DocumentKind[];
  readonly reactions: ReadonlyMap<string, AnyReaction>;
  readonly lifecycles: readonly AnyLifecycle[];
  readonly jobs: readonly MakeJob[];
}

/**
 * Puts features together. Throws where two of them bring the same name: that is a mistake of whoever writes a feature, and
 * stops the first test and the start.
 */
export function assemble(features: readonly Feature[], further: readonly DocumentKind[] = []): Registry {
  const verbs = features.flatMap((each) => [...each.verbs, ...(each.compose?.(features) ?? [])]);
  return {
    features,
    verbs: byName("verb", verbs, ({ name }) => name),
    library: libraryOf(features),
    phrases: phrasesOf(features),
    heeds: features.flatMap(({ heeds }) => heeds ?? []),
    documents: [
      ...byName("document", [...features.flatMap(({ documents }) => documents), ...further], nameOf).values(),
    ],
    reactions: byName(
      "reaction",
      features.flatMap(({ reactions = [] }) => reactions),
      ({ to }) => String(to),
    ),
    lifecycles: features.flatMap(({ lifecycles = [] }) => lifecycles),
    jobs: features.flatMap(({ jobs = [] }) => jobs),
  };
}

/** The same kind of marker or notice may lie in several containers. */
function nameOf({ container, kind }: DocumentKind): string {
  return `${container}/${kind}`;
}

function byName<T>(what: string, all: readonly T[], name: (each: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const each of all) {
    if (found.has(name(each))) throw new Error(`Two features bring the ${what} ${name(each)}.`);
    found.set(name(each), each);
  }
  return found;
}

function libraryOf(features: readonly Feature[]): Library {
  return inEachLanguage([CORE_TEXTS, ...features.map(({ texts }) => texts)], (trees) => {
    const keys = trees.flatMap((tree) => keysOf(tree));
    byName("sentence", keys, (key) => key);
    return trees.reduce<TextTree>((all, tree) => mergeTrees(all, tree), {});
  });
}

function phrasesOf(features: readonly Feature[]): Record<string, Phrases> {
  return inEachLanguage(
    features.map(({ phrases = {} }) => phrases),
    (brought) => {
      const entries = brought.flatMap((own) => Object.entries(own));
      return Object.fromEntries(byName("phrase", entries, ([verb]) => verb).values());
    },
  );
}

/** What was brought in each language, put together. */
function inEachLanguage<T, All>(
  brought: readonly Readonly<Record<string, T>>[],
  together: (own: readonly T[]) => All,
): Record<string, All> {
  const languages = new Set(brought.flatMap((each) => Object.keys(each)));
  const ownIn = (language: string) =>
    brought.flatMap(({ [language]: own }) => (own === undefined ? [] : [own]));
  return Object.fromEntries([...languages].map((language) => [language, together(ownIn(language))]));
}

/** The dotted key of every sentence in a tree. */
function keysOf(tree: TextTree, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}
