import * as z from "zod";
import { idOf } from "../identity/id-of";
import { personId } from "./person-id";

/** Several people by their ids, each once. A card's choices arrive as one string with commas, a program's as an array. */
export function personIds(most: number) {
  const joined = z
    .string()
    .regex(new RegExp(`^,*(?:[^,]{1,100}(?:,+|$)){0,${most}}$`, "u"))
    .max(most * LONGEST)
    .transform((given) => given.split(",").map(idOf))
    .transform((ids) => ids.filter((id) => id !== ""));
  return z.union([z.array(personId).max(most), joined]).transform((ids) => [...new Set(ids)]);
}

/** An id and the commas beside it. */
const LONGEST = 110;
