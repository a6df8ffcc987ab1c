import { namesIn } from "./names-in";
import { rareTogether } from "./rare-together";
import type { Telling } from "./telling";
import { TELLING_PATTERNS } from "./telling-patterns";

/** Words as they were typed, and why they may tell who somebody is. */
export interface Identifying {
  readonly words: string;
  readonly why: Telling;
}

interface FoundWords extends Identifying {
  readonly at: number;
}

/**
 * What in a text may tell who wrote it or of whom it speaks, in the order it stands there. It misses things and
 * errs: it is a hint for a person to think about, and nothing is ever decided by it.
 */
export function identifyingWords(text: string): readonly Identifying[] {
  const found: FoundWords[] = [];
  const take = (each: FoundWords) => {
    const end = each.at + each.words.length;
    const over = found.filter(({ at, words }) => at < end && each.at < at + words.length);
    if (over.length === 0) found.push(each);
    // "the only woman on INC123": what comes before the number tells something by itself.
    const from = Math.min(...over.map(({ at }) => at));
    if (each.why === "only" && from > each.at && over.length > 0)
      found.push({ ...each, words: each.words.slice(0, from - each.at).trim() });
  };
  // Two spaces, or a line's end within a name, are one space to the patterns: their places stay the same.
  const even = text.replace(/[\t\n\r\u00a0]/g, " ");
  for (const { why, looks, unless } of TELLING_PATTERNS) {
    for (const match of even.matchAll(looks)) {
      const words = match.groups?.words ?? match[0];
      if (unless?.test(words) !== true) take({ at: match.index + match[0].indexOf(words), words, why });
    }
  }
  for (const { at, words } of namesIn(text)) take({ at, words, why: "name" });
  const rare = rareTogether(text).map((each): FoundWords => ({ ...each, why: "rare" }));
  return once([...found, ...rare].sort((a, b) => a.at - b.at));
}

function once(found: readonly FoundWords[]): readonly Identifying[] {
  const seen = new Map(found.map(({ words, why }) => [`${why} ${words}`, { words, why }]));
  return [...seen.values()];
}
