import * as z from "zod";

/** What JSON Schema calls its limits, where a parser of ours says more than the library can publish by itself. */
interface Published {
  readonly minLength?: number;
  readonly pattern?: string;
}

/**
 * A text of so many characters at most. Counted as JSON Schema counts them: an emoji is one, or a few, and not twice as many.
 * `published`: what its schema says besides; whoever gives it keeps it true (tests/layout/schemas.test.ts).
 */
export function text(most: number, published: Published = {}) {
  return z
    .string()
    .refine((given) => given.length <= most || [...given].length <= most)
    .refine((given) => given.length >= (published.minLength ?? 0))
    .meta({ ...published, maxLength: most });
}
