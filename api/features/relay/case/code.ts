import * as z from "zod";

/** The letters and digits of a code: Crockford's, without I, L, O and U, which are misread. */
const LETTERS = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** The same as they may be typed: with the letters that are taken for digits, small or large, and apart from each other. */
const TYPED = /^[\s-]*(?:[0-9A-TV-Za-tv-z][\s-]*){16}$/;

/**
 * A code as somebody types it: 16 letters and digits, 80 random bits, made on the caller's own device. Small letters, spaces
 * and hyphens do no harm, and O, I and L are read as the digits they were taken for.
 */
export const codeInput = z
  .string()
  .max(60)
  .regex(TYPED)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1"))
  .pipe(z.string().regex(LETTERS));
