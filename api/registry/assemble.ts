import type { DocumentKind } from "../core/document-kind";
import type { MakeJob } from "../core/job";
import type { Phrases } from "../core/phrases";
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
  const trees = [CORE_TEXTS, ...features.map(({ texts }) => texts)];
  for (const language of Object.keys(CORE_TEXTS))
    byName(
      "sentence",
      trees.flatMap(({ [language]: tree = {} }) => keysOf(tree)),
      (key) => key,
    );
  const languages = new Set(trees.flatMap((each) => Object.keys(each)));
  const treeIn = (language: string) =>
    trees.reduce<TextTree>((all, { [language]: tree = {} }) => mergeTrees(all, tree), {});
  return Object.fromEntries([...languages].map((language) => [language, treeIn(language)]));
}

/** The dotted key of every sentence in a tree. */
function keysOf(tree: TextTree, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

function phrasesOf(features: readonly Feature[]): Record<string, Phrases> {
  const all: Record<string, Phrases> = {};
  for (const { phrases = {} } of features)
    for (const [language, own] of Object.entries(phrases)) all[language] = { ...all[language], ...own };
  return all;
}
