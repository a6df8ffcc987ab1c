import * as z from "zod";
import { personId } from "./person-id";

/** Several people by their ids, each once. A card's choices arrive as one string with commas, a program's as an array. */
export function personIds(most: number) {
  const list = z.preprocess(
    (given) => (typeof given === "string" ? given.split(",").filter((id) => id !== "") : given),
    z.array(personId).max(most),
  );
  return list.transform((ids) => [...new Set(ids)]);
}
