/** Letters of scripts that put no space between words: each is taken for a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD = new RegExp(
  `${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}])*`,
  "gu",
);
/** Accents of scripts in which people leave them out when they are in a hurry, and Arabic and Hebrew vowel signs. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Letters that are not a letter and an accent, but are written without their stroke as well. */
const STROKED: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };
const APOSTROPHE = /['’‘ʼ`´]/g;

/**
 * The words of a message as they are compared: small letters, without accents and apostrophes, "heeeelp" as "help". "No one" is
 * one word, as "nobody" is.
 */
export function wordsOf(text: string): string[] {
  const plainly = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(INVISIBLE, "")
    .replace(APOSTROPHE, "")
    .replace(LEFT_OUT, "")
    .replace(/[łøđßæœ]/g, (letter) => STROKED[letter] ?? letter)
    .normalize("NFC")
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\bno[ -]one\b/g, "noone");
  return plainly.match(WORD) ?? [];
}
