import type { Doc } from "../../core/store";

/** Something a lead learns the number of, and nothing else. `key` is the same at every retry. */
export interface CountOne {
  readonly to: "count";
  readonly what: "safety-exit" | "misuse";
  readonly seasonId: string;
  readonly key: string;
}

/** Counts one more. `key` is the same at every retry, and leads back to nothing. */
export function countOneOf(what: CountOne["what"], seasonId: string, key: string): CountOne {
  return { to: "count", what, seasonId, key };
}

/**
 * One thing counted. Container programme, partition "counted-…" with the season; its id leads back to nothing.
 * A lead sees how many there are and nothing else; kept with the season.
 */
export interface Counted extends Doc {
  readonly kind: "counted";
}

/** The document that counts this once: the same at every retry. */
export function countedDoc({ what, seasonId, key }: CountOne): Counted {
  return { id: key, pk: countedIn(what, seasonId), kind: "counted" };
}

/** The partition in which this season's are counted. */
export function countedIn(what: CountOne["what"], seasonId: string): string {
  return `counted-${what}-${seasonId}`;
}
