import * as z from "zod";

/** Which part of what was found the client shows next. */
export interface SearchPart {
  readonly skip: number;
  readonly count: number;
}

/** What a client shows at once, unless it says otherwise; more is not sent. */
const MOST = 25;
/** Past this nobody scrolls, and nothing is found. */
const MOST_SKIPPED = 1000;

const whole = z.number().int();
const schema = z.object({
  queryOptions: z.object({
    skip: whole.min(0).catch(0),
    count: whole
      .min(1)
      .transform((count) => Math.min(count, MOST))
      .catch(MOST),
  }),
});

/**
 * Which part of its results the compose box asks for, out of a query's `value`. What makes no sense there stands for the
 * first page; undefined where it asks for what lies beyond all that is looked through.
 */
export function searchPart(value: unknown): SearchPart | undefined {
  const read = schema.safeParse(value);
  const part = read.success ? read.data.queryOptions : { skip: 0, count: MOST };
  return part.skip > MOST_SKIPPED ? undefined : part;
}
