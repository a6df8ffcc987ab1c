import type { CountOne } from "../../core/notice";
import type { Doc } from "../../core/store";

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
