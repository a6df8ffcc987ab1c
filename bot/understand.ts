import MiniSearch from "minisearch";
import type { Phrases } from "../api/core/phrases";

/** A phrase somebody may write, and what it asks for. */
interface Phrase {
  readonly id: number;
  readonly words: string;
  readonly verb: string;
}

/** Below this the words have less than half in common, and Ally would be guessing. */
const GOOD_ENOUGH = 0.5;

const termsOf = (words: string) =>
  words
    .toLocaleLowerCase("en")
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== "");

/** The verb somebody's words ask for, near misses included; undefined where Ally would be guessing. */
export type Understand = (words: string) => string | undefined;

/** Understands by these phrases. */
export function createUnderstand(phrases: Phrases): Understand {
  const index = new MiniSearch<Phrase>({
    fields: ["words"],
    storeFields: ["verb", "words"],
    tokenize: termsOf,
    // A letter wrong in a short word, two in a long one.
    searchOptions: { fuzzy: (term) => (term.length > 2 ? 0.34 : false), maxFuzzy: 2 },
  });
  const all = Object.entries(phrases).flatMap(([verb, ways]) => ways.map((words) => ({ words, verb })));
  index.addAll(all.map((phrase, id): Phrase => ({ ...phrase, id })));
  return (words) => bestOf(index, words);
}

function bestOf(index: MiniSearch<Phrase>, words: string): string | undefined {
  const said = termsOf(words.slice(0, 300));
  const ranked = index
    .search(said.join(" "))
    .map((found) => {
      const phrase = new Set(termsOf(String(found.words))).size;
      // F1: how much of the phrase was said, and how much of what was said is the phrase.
      const fit = (2 * Math.min(found.queryTerms.length, found.terms.length)) / (new Set(said).size + phrase);
      return { verb: String(found.verb), fit, score: found.score };
    })
    .sort((a, b) => b.fit - a.fit || b.score - a.score);
  const [best] = ranked;
  return best !== undefined && best.fit >= GOOD_ENOUGH ? best.verb : undefined;
}
