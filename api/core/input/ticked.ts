import * as z from "zod";

/** A box that is ticked or not: a card says it in words, a program as it is. */
export const ticked = z.union([
  z.boolean(),
  z.enum(["true", "false"]).transform((given) => given === "true"),
]);
