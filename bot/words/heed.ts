import { SIGNS, type Sign, type Signs } from "../../api/core/chat/signs";
import { readPattern, type SignPattern } from "./sign-pattern";
import { wordsOf } from "./words-of";

/** The first sign of danger, self-harm, harassment or distress in what somebody wrote; undefined where there is none. */
export type Heed = (text: string) => Sign | undefined;

/** What is looked at of a message. Teams lets nobody write more. */
const LONGEST = 28_000;

/**
 * Looks for signs of danger and distress in all these languages at once: somebody in need writes in the one that is nearest. A sign
 * counts unless every word of it belongs to a harmless turn of phrase: in doubt it is distress. Keeps nothing, and says no more
 * than which of the four it is.
 */
export function createHeed(languages: readonly Signs[]): Heed {
  const patternsOf = (kind: Sign | "harmless") =>
    collect(languages.flatMap((signs) => signs[kind].map((entry) => readPattern(entry, signs.sets))));
  const harmless = patternsOf("harmless");
  const kinds = SIGNS.map((kind) => ({ kind, patterns: patternsOf(kind) }));
  return (text) => {
    const words = wordsOf(text.slice(0, LONGEST));
    const spans = [...found(harmless, words)];
    const isHarmless = ([start, end]: Span) => spans.some(([from, to]) => from <= start && end <= to);
    return kinds.find(({ patterns }) => !every(found(patterns, words), isHarmless))?.kind;
  };
}

/** Index of the first word and behind the last. */
type Span = readonly [start: number, end: number];

interface Patterns {
  readonly byWord: ReadonlyMap<string, readonly SignPattern[]>;
  readonly anywhere: readonly SignPattern[];
}

/** By the word they begin with, so that a message costs what its words cost, however long the lists grow. */
function collect(patterns: readonly SignPattern[]): Patterns {
  const byWord = new Map<string, SignPattern[]>();
  const anywhere = patterns.filter(({ beginsWith }) => beginsWith === undefined);
  for (const pattern of patterns)
    for (const word of pattern.beginsWith ?? []) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  return { byWord, anywhere };
}

function* found({ byWord, anywhere }: Patterns, words: readonly string[]): Generator<Span> {
  for (const [start, word] of words.entries())
    for (const pattern of [...(byWord.get(word) ?? []), ...anywhere])
      for (const end of pattern.endsFrom(words, start)) if (end <= words.length) yield [start, end];
}

function every(spans: Iterable<Span>, holds: (span: Span) => boolean): boolean {
  for (const span of spans) if (!holds(span)) return false;
  return true;
}
