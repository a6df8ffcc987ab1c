import MiniSearch from "minisearch";
import english from "./en.phrases.json";

/** A phrase somebody may write, and what it asks for. */
interface Phrase {
  readonly id: number;
  readonly words: string;
  readonly verb: string;
}

const phrases: Phrase[] = Object.entries(english).flatMap(([verb, all]) => all.map((words) => ({ id: 0, words, verb })));
const numbered = phrases.map((phrase, id) => ({ ...phrase, id }));

/** How well the best phrase must fit, as a share of how well that phrase fits itself. */
const GOOD_ENOUGH = 0.45;

const index = new MiniSearch<Phrase>({
  fields: ["words"],
  storeFields: ["verb", "words"],
  processTerm: (term) => term.toLocaleLowerCase("en").replace(/['’]/g, ""),
  searchOptions: { fuzzy: (term) => (term.length > 3 ? 0.25 : false), prefix: false },
});
index.addAll(numbered);
const bestPossible = new Map(numbered.map(({ words }) => [words, index.search(words)[0]?.score ?? 1]));

/** The verb somebody's words ask for, near misses included; undefined where Ally would be guessing. */
export function understand(words: string): string | undefined {
  const [best] = index.search(words.slice(0, 300));
  if (best === undefined) return undefined;
  const fit = best.score / (bestPossible.get(String(best.words)) ?? 1);
  return fit >= GOOD_ENOUGH ? String(best.verb) : undefined;
}
