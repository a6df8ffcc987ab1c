import * as z from "zod";

/**
 * Several of a list, each once. A card's choices arrive as one string with commas, a program's as an array; none is an empty list.
 */
export function chosen<const T extends string>(options: readonly T[]) {
  const list = z.array(z.enum(options)).max(options.length);
  const isOption = (each: string): each is T => options.some((option) => option === each);
  const joined = z
    .string()
    .max(MOST_LETTERS)
    .regex(new RegExp(`^,*(?:(?:${options.join("|")})(?:,+|$))*$`))
    .transform((given) => given.split(",").filter(isOption));
  return z.union([list, joined]).transform((all) => [...new Set(all)]);
}

/** More than every list of choices says, each of them once. */
const MOST_LETTERS = 1000;
