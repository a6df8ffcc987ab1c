import { CODE_LENGTH, CODE_SIGNS } from "./code-signs";

/** The code in what was typed; or why it is none: the wrong number of signs, or one that no code has. */
export type ReadCode =
  | { readonly code: string }
  | { readonly wrong: "length"; readonly count: number }
  | { readonly wrong: "sign"; readonly sign: string };

/**
 * Reads a code as people type it: small letters, spaces and any hyphens between, O for 0, and I or L for 1.
 */
export function readCode(typed: string): ReadCode {
  const signs = typed
    // A keyboard for Chinese or Japanese writes wide letters.
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const strange = [...signs].find((sign) => !CODE_SIGNS.includes(sign));
  if (strange !== undefined) return { wrong: "sign", sign: strange };
  if (signs.length !== CODE_LENGTH) return { wrong: "length", count: signs.length };
  return { code: signs };
}
