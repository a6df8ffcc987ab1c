import * as z from "zod";

/** A time of day as a card's time field gives it, HH:MM. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
