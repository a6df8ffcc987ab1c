import * as z from "zod";
import { INVISIBLE, plain } from "./plain";
import { text } from "./text";

/** Something in it can be seen: what is left of it as plain text is not empty. */
const SEEN = `[^\\s${INVISIBLE}]`;

/** What a person types: 1 to `most` characters as typed, something of which can be seen; kept as plain text. */
export function typed(most: number) {
  return text(most, { minLength: 1, pattern: SEEN }).transform(plain).pipe(z.string().min(1));
}

/** The same where somebody may leave it empty: then it is an empty text. */
export function mayType(most: number) {
  return text(most).transform(plain);
}
