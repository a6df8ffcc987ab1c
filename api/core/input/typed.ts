import * as z from "zod";
import { plain } from "./plain";

/** What a person types: 1 to `most` characters (UTF-16 units as typed), kept as plain text. */
export function typed(most: number) {
  return z.string().max(most).transform(plain).pipe(z.string().min(1));
}

/** The same where somebody may leave it empty: then it is an empty text. */
export function mayType(most: number) {
  return z.string().max(most).transform(plain);
}
