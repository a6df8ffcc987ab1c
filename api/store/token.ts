/** Writes a page's `next`: opaque to the caller, and safe in an address. */
export function toToken(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/**
 * Reads a page's `next`. `isPlace` says whether it is this engine's own.
 *
 * @throws when it is not: a `next` was kept over a change of store, or was not ours.
 */
export function fromToken<T>(token: string, isPlace: (place: unknown) => place is T): T {
  const place = parse(token);
  if (!isPlace(place))
    throw new Error("This `next` was not given by this store for this query. Begin at the first page.");
  return place;
}

function parse(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    return undefined;
  }
}
