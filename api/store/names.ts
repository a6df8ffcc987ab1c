import { FIELD, ID } from "../core/store";

/** May this stand as an id or a partition key? Lone surrogates are refused: they cannot be written into an address. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text) && Buffer.from(text).toString() === text;
}

/** May this be written into the engines' SQL and into a patch? */
export function isField(name: unknown): name is string {
  return typeof name === "string" && FIELD.test(name) && !isReserved(name.split(".")[0] ?? "");
}

/** Top-level names that belong to Cosmos: it would overwrite them, or act on them. */
export function isReserved(name: string): boolean {
  return name === "ttl" || name.startsWith("_");
}
