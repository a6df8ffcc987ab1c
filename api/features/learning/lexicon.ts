import english from "./text/en.lexicon.json";

type Terms = typeof english.learning.lexicon.term;
/** A word of the lexicon, as a verb takes it. */
export type Term = keyof Terms;

/** Every word there is, as the lexicon orders them. R45. */
export const TERMS = Object.keys(english.learning.lexicon.term) as [Term, ...Term[]];

/** The ways one asks in chat what a word means. The word alone is near enough, unless it is somebody else's phrase. */
export function termPhrases(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(TERMS.map((term) => [`learning.lexicon#term=${term}`, waysToAsk(term)]));
}

function waysToAsk(term: Term): string[] {
  const { name } = english.learning.lexicon.term[term];
  const word = name === name.toUpperCase() ? name : name.toLowerCase();
  const ways = [`What does ${word} mean`, `what is a ${word}`, `what is an ${word}`, `meaning of ${word}`];
  // Without an article it is the bot that is asked after.
  return term === "ally" ? ways : [...ways, `what is ${word}`, `explain ${word}`, `define ${word}`];
}
