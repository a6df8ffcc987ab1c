import * as z from "zod";
import { mayType, typed } from "../../core/input/typed";

/** People, and units, somebody may name as those who must not see a request. */
export const MOST_HIDDEN = 20;

/** Who must not see it as a person writes it: one text with commas or semicolons, or, from a program, a list of names. */
export const hide = z.union([
  mayType(500),
  z
    .array(typed(200))
    .max(MOST_HIDDEN)
    .transform((names) => names.join("; ")),
]);

/** Who must not see it, by their ids; units by their names. As given, so that a refusal can say which is not known. */
export const hideFrom = z.array(typed(100)).max(MOST_HIDDEN);
export const hideUnits = z.array(typed(200)).max(MOST_HIDDEN);
