import type { Notice } from "./notice";
import type { Container, Write } from "./store";
import type { Say } from "./text";

/** The wire's ways of saying no, in the order of the status they answer with. */
export const REFUSAL_STATUS = {
  input: 400,
  who: 401,
  "may-not": 403,
  "not-found": 404,
  "moved-on": 409,
  "too-large": 413,
  "slow-down": 429,
  away: 503,
} as const;
export type RefusalCode = keyof typeof REFUSAL_STATUS;

/** What did not happen and why (`message`), and what the reader can do (`next`). Never a stack, never an id. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  /**
   * Which no of this code it is, for programs, in words that do not change with the language: "full", "away", "untrained",
   * "moved-on". It says no more than `message` does, and is the same for what is not there and for what is not theirs.
   */
  readonly reason: string;
  readonly message: string;
  readonly next: string;
}

/**
 * A refusal in the words that stand at `key`: `message` says what did not happen and why, `next` what one can do. The last part
 * of the key is its reason, unless several sentences have one reason.
 */
export function refuse(
  code: RefusalCode,
  key: string,
  { say }: { readonly say: Say },
  reason: string = key.split(".").at(-1) ?? code,
): Refusal {
  return { refused: true, code, reason, message: say(`${key}.message`), next: say(`${key}.next`) };
}

/** One partition's changes, committed together with the notices they give rise to. */
export interface Change {
  readonly container: Container;
  readonly pk: string;
  readonly writes: readonly Write[];
  readonly notices: readonly Notice[];
  /**
   * For an anonymous case, ISO: until this release nothing of it is told or counted anywhere, and no stored time says more
   * than this one. Its key is destroyed at once all the same.
   */
  readonly releaseAt?: string;
}

/** A decision: what to show, and, unless it only reads, what to write. */
export interface Decision<Result> {
  readonly refused: false;
  readonly result: Result;
  readonly change?: Change;
}

export type Outcome<Result> = Refusal | Decision<Result>;

/** A decision that shows `result` and, with a `change`, writes. */
export function decided<Result>(result: Result, change?: Change): Decision<Result> {
  return change === undefined ? { refused: false, result } : { refused: false, result, change };
}
