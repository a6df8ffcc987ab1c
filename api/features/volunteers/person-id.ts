import * as z from "zod";

/** Whom a lead means: the id a card's button carries. */
export const personId = z.string().min(1).max(100);
