import type { Identity } from "../../core/person";

/** Tokens whose signature was found good lately, and whose they are. */
export interface Believed {
  find(token: string): Identity | undefined;
  keep(token: string, identity: Identity): void;
}

/** How long a key that was withdrawn may still be believed. */
const KEPT_MS = 60_000;
const MOST = 2000;

/**
 * Keeps for a minute, in memory alone, what a signature proved: the tab sends the same token with each of its calls. Whether it is
 * over by now is asked each time, and not here.
 */
export function keepBelieved(now: () => number = Date.now): Believed {
  const kept = new Map<string, { readonly identity: Identity; readonly until: number }>();
  return {
    find(token) {
      const found = kept.get(token);
      return found !== undefined && now() < found.until ? found.identity : undefined;
    },
    keep(token, identity) {
      if (kept.size >= MOST) kept.clear();
      kept.set(token, { identity, until: now() + KEPT_MS });
    },
  };
}
