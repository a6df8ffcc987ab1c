// Marks that turn text around, hide it or break the line: a typed sentence has no use for them, a forged one has.
export const INVISIBLE =
  "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb";
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, "g");

/** Adaptive Cards' own macros, `{{DATE(…)}}` and `{{TIME(…)}}`, which even a TextRun would carry out. */
const MACRO = /\{\{(?=DATE|TIME)/g;

/**
 * What somebody typed, as plain text: composed (NFC), without control characters or direction overrides,
 * white space folded. It is still shown only where nothing is read as markup (a TextRun); this is the second lock.
 */
export function plain(typed: string): string {
  return typed.normalize("NFC").replace(ALL_INVISIBLE, "").replace(MACRO, "{ {").replace(/\s+/g, " ").trim();
}
