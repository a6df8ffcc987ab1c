import type { AnonymousCase, Move } from "./anonymous-case";
import type { RelayState } from "./relay-state";

/** Whether the caller has done something that nobody else may notice before the next release. */
export function isUnnoticed({ before, releasedAt }: AnonymousCase, now: Date): boolean {
  return before !== undefined && now.toISOString() < releasedAt;
}

/**
 * How a case stands for everybody but its caller: as it did before the caller's last doing, until the release after it, so that
 * nobody who watches can tell when the caller was there (privacy.md, "watcher of times").
 */
export function viewedState(found: AnonymousCase, now: Date): RelayState | "unseen" {
  return isUnnoticed(found, now) ? (found.before ?? found.state) : found.state;
}

/** Whose move it is for everybody but its caller. */
export function viewedMove(found: AnonymousCase, now: Date): Move {
  return isUnnoticed(found, now) ? (found.beforeMove ?? found.move) : found.move;
}

/** What is kept with a doing of the caller, so that until `releasedAt` the others see what they saw. */
export function unnoticed(from: AnonymousCase, now: Date, releasedAt: string) {
  return { before: viewedState(from, now), beforeMove: viewedMove(from, now), releasedAt };
}
