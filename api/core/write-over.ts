import type { Doc, Stored, Write } from "./store";

/** Puts a document where `before` was read, or where nothing was: whoever else wrote meanwhile is not written over. */
export function writeOver(before: Stored | undefined, doc: Doc): Write {
  return before === undefined ? { op: "create", doc } : { op: "replace", doc, ifMatch: before.etag };
}
