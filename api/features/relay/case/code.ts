import * as z from "zod";

/** The letters and digits of a code: Crockford's, without I, L, O and U, which are misread. */
const LETTERS = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * A code as somebody types it: 16 letters and digits, 80 random bits, made on the caller's own device. Small letters, spaces
 * and hyphens do no harm, and O, I and L are read as the digits they were taken for.
 */
export const codeInput = z
  .string()
  .max(60)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1"))
  .pipe(z.string().regex(LETTERS));
