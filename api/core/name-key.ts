import { plain } from "./input/plain";

// Where a mark is an accent it may be left out. In Devanagari, Thai or kana it is part of the letter, and makes another name.
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/**
 * A name, of a person or a unit, as it is looked up: without accents, case and doubled spaces, so that "lea moreau" finds Léa
 * Moreau; and a comma is one, whatever the spaces around it. Empty for an empty name, which names nobody.
 */
export function nameKey(name: string): string {
  const bare = name.normalize("NFKD").replace(ACCENTS, "$1");
  return plain(bare)
    .replace(/\s*([,;])\s*/g, "$1 ")
    .trim()
    .toLocaleLowerCase("en");
}
