import type english from "../tab.en.text.json";

/** Every sentence of the tab, as its English file has them. */
export type WordsTree = typeof english;

type Leaf<T, Prefix extends string> = {
  [K in keyof T & string]: T[K] extends string | { other: string }
    ? `${Prefix}${K}`
    : Leaf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The dotted key of a sentence, or of one with a form for each count. */
export type WordsKey = Leaf<WordsTree, "">;
