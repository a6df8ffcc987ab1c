import type { Doc, Stored } from "../../../core/store";

/** Who writes, and to whom. A volunteer reads nothing between the caller and the ally. */
export type Writer = "caller" | "volunteer" | "ally";

/**
 * A message of an anonymous case. Container cases, partition = the case. Read by the one it is to, from `releasedAt` on, and
 * by the one who wrote it; sealed under the case's key, so that it is gone with it, and deleted when the case closes.
 */
export interface RelayMessage extends Doc {
  readonly kind: "relay-message";
  /** One of the programme's releases, ISO: until then it lies here and nobody hears of it. */
  readonly releasedAt: string;
  // Sealed.
  readonly by: Writer;
  readonly to: Writer;
  readonly words: string;
  /** Its place in the order in which they were written. */
  readonly number: number;
}

/** How many messages an anonymous case holds at most. */
export const MOST_MESSAGES = 200;

/**
 * What a writer may read now, in order: what they wrote, and what was written to them and has been let out. `pairFrom`: what
 * was written up to there was a former ally's, and an ally reads nothing of another's.
 */
export function readableBy(
  reader: Writer,
  page: { readonly items: readonly Stored<RelayMessage>[] },
  now: Date,
  pairFrom = 0,
): RelayMessage[] {
  const out = (at: string) => at <= now.toISOString();
  return page.items
    .map(({ doc }) => doc)
    .filter(({ by, to, releasedAt }) => by === reader || (to === reader && out(releasedAt)))
    .filter(({ number }) => reader !== "ally" || number > pairFrom)
    .sort((a, b) => a.number - b.number);
}
