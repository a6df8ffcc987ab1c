import type { Phrases } from "../api/core/chat/phrases";
import type { Signs } from "../api/core/chat/signs";
import { FILLERS } from "./words/fillers";
import { createHeed } from "./words/heed";
import { createNearestWord } from "./words/nearest-word";
import { stem, writtenOut } from "./words/stem";
import { wordsOf } from "./words/words-of";

/**
 * What somebody's words ask for. heeded: they show danger or distress, and this verb answers them, whatever else they say. certain:
 * what `Phrases` names. guessed: at most two of those, the better first; `story` where somebody told at length what happened.
 */
export type Meaning =
  | { readonly is: "heeded"; readonly verb: string }
  | { readonly is: "certain"; readonly asksFor: string }
  | { readonly is: "guessed"; readonly guesses: readonly string[]; readonly story: boolean };

export type Understand = (text: string) => Meaning;

/** What the features say of what people write, by language. */
export interface Understood {
  readonly phrases: Readonly<Record<string, Phrases>>;
  readonly heeds: readonly {
    readonly answeredBy: { readonly name: string };
    readonly signs: Readonly<Record<string, Signs>>;
  }[];
}

interface Phrase {
  readonly asksFor: string;
  readonly words: readonly string[];
}

/** How much of the phrase and of what was said must be one, from 0 to 1, to act on it, and to ask whether it was meant. */
const CERTAIN = 0.7;
const POSSIBLE = 0.4;
/** By how much it must be ahead of everything else. */
const AHEAD = 0.04;
/** A word that carries nothing counts this much of one that does. */
const FILLER_WEIGHT = 0.2;
/** As many words are no wish any more: somebody tells something. */
const STORY_WORDS = 5;
/** Longer than this nobody writes a wish: it is a story, and looked at for the phrases in it. */
const LONGEST = 1_000;

/** Politeness before and after what somebody wants. */
const BEFORE = "please hi hello hey dear ally ok okay well so and but oh".split(" ");
const AFTER = "please thanks thank you kindly now today then".split(" ");

/**
 * Understands what people write, in all languages at once. Before anything else it looks for signs of danger and distress. Then for
 * phrases: first as they stand; then by the words that carry meaning, slips of the keyboard included. "I am", "I want to", "help me"
 * alone are nobody's wish. Throws where one phrase asks for two things: that is a mistake of whoever wrote it.
 */
export function createUnderstand({ phrases: byLanguage, heeds }: Understood): Understand {
  const heeded = heeds.map(({ answeredBy, signs }) => ({
    verb: answeredBy.name,
    heed: createHeed(Object.values(signs)),
  }));
  const exact = new Map<string, string>();
  const phrases: Phrase[] = [];
  for (const { asksFor, way, isExact } of waysIn(byLanguage)) {
    const words = writtenOut(wordsOf(way));
    const key = words.join(" ");
    if ((exact.get(key) ?? asksFor) !== asksFor)
      throw new Error(`“${way}” asks for ${asksFor} and for ${exact.get(key)}.`);
    exact.set(key, asksFor);
    if (!isExact) phrases.push({ asksFor, words: words.map(stem) });
  }
  const vocabulary = new Set(phrases.flatMap(({ words }) => words));
  const nearest = createNearestWord([...vocabulary, ...FILLERS]);
  const meantBy = (word: string) =>
    vocabulary.has(word) || FILLERS.has(word) ? word : (nearest(word) ?? word);
  const weigh = createWeigh(phrases);

  const certain = (asksFor: string): Meaning =>
    heeded.some(({ verb }) => verb === asksFor)
      ? { is: "heeded", verb: asksFor }
      : { is: "certain", asksFor };

  return (text) => {
    const sign = heeded.find(({ heed }) => heed(text) !== undefined);
    if (sign !== undefined) return { is: "heeded", verb: sign.verb };
    const said = writtenOut(wordsOf(text.slice(0, LONGEST)));
    const plainly = withoutPoliteness(said, BEFORE, [...AFTER, "ally"]);
    const asItStands = exact.get(said.join(" ")) ?? exact.get(plainly.join(" "));
    if (asItStands !== undefined) return certain(asItStands);
    const meant = withoutPoliteness(said, BEFORE, AFTER).map((word) => meantBy(stem(word)));
    const meaning = best(phrases, meant, weigh);
    return meaning.is === "certain" ? certain(meaning.asksFor) : meaning;
  };
}

function waysIn(byLanguage: Understood["phrases"]) {
  return Object.values(byLanguage).flatMap((phrases) =>
    Object.entries(phrases).flatMap(([asksFor, ways]) =>
      "exactly" in ways
        ? ways.exactly.map((way) => ({ asksFor, way, isExact: true }))
        : ways.map((way) => ({ asksFor, way, isExact: false })),
    ),
  );
}

function best(phrases: readonly Phrase[], said: readonly string[], weigh: Weigh): Meaning {
  const fits = new Map<string, number>();
  for (const { asksFor, words } of phrases)
    fits.set(asksFor, Math.max(fits.get(asksFor) ?? 0, fitOf(words, said, weigh)));
  const [first, second] = [...fits].filter(([, fit]) => fit >= POSSIBLE).sort(([, a], [, b]) => b - a);
  const story = said.length >= STORY_WORDS;
  if (first === undefined) return { is: "guessed", guesses: [], story };
  if (first[1] >= CERTAIN && first[1] - (second?.[1] ?? 0) >= AHEAD)
    return { is: "certain", asksFor: first[0] };
  return { is: "guessed", guesses: [first[0], ...(second === undefined ? [] : [second[0]])], story };
}

/** How much of the phrase was said, which counts more, and how much of what was said is the phrase; 0 where no word carries it. */
function fitOf(phrase: readonly string[], said: readonly string[], weigh: Weigh): number {
  const heard = new Set(said);
  const wanted = new Set(phrase);
  const shared = [...wanted].filter((word) => heard.has(word));
  if (!shared.some((word) => !FILLERS.has(word))) return 0;
  const common = sum(shared, weigh);
  const recall = common / sum(wanted, weigh);
  const precision = common / sum(heard, weigh);
  return (2.5 * precision * recall) / (1.5 * precision + recall);
}

type Weigh = (word: string) => number;

/** A word that many wishes have in common, such as "ally", says less than one that only one of them has. */
function createWeigh(phrases: readonly Phrase[]): Weigh {
  const wishes = new Map<string, Set<string>>();
  for (const { asksFor, words } of phrases)
    for (const word of words) wishes.set(word, (wishes.get(word) ?? new Set()).add(asksFor));
  const all = new Set(phrases.map(({ asksFor }) => asksFor)).size;
  return (word) => {
    if (FILLERS.has(word)) return FILLER_WEIGHT;
    return Math.log(1 + all / (wishes.get(word)?.size ?? 1)) / Math.log(1 + all);
  };
}

function sum(words: Iterable<string>, weigh: Weigh): number {
  let total = 0;
  for (const word of words) total += weigh(word);
  return total;
}

function withoutPoliteness(
  words: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const from = words.findIndex((word) => !before.includes(word));
  const to = words.findLastIndex((word) => !after.includes(word)) + 1;
  return from < 0 || from >= to ? words : words.slice(from, to);
}
