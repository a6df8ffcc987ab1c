import type { AnonymousCase } from "./anonymous-case";
import type { RelayState } from "./relay-state";

/**
 * How a case stands for everybody but its caller: as it did before her last doing, until the release after it, so that nobody
 * who watches can tell when she was there (privacy.md, "watcher of times").
 */
export function viewedState({ state, before, releasedAt }: AnonymousCase, now: Date): RelayState | "unseen" {
  return before !== undefined && now.toISOString() < releasedAt ? before : state;
}
