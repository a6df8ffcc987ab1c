import * as z from "zod";

/** Several of a list. A card's choices arrive as one string with commas, a program's as an array; none is an empty list. */
export function chosen<const T extends string>(options: readonly T[]) {
  const list = z.preprocess(
    (given) => (typeof given === "string" ? given.split(",").filter((each) => each !== "") : given),
    z.array(z.enum(options)).max(options.length),
  );
  return list.transform((all) => [...new Set(all)]);
}
