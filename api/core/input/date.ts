import * as z from "zod";

/** A date as a card's date field gives it, YYYY-MM-DD, and one that there is. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: "date" })
  .refine((given) => new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given) === true);
