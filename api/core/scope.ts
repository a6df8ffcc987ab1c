import type { Person } from "./person";
import type { Settings } from "./settings";
import type { Say } from "./text";

/** Everything a rule may know besides its input and what was loaded. Time, ids and settings come in here and nowhere else. */
export interface Scope {
  /** Who acts: from the token or the activity, never from the input. */
  readonly me: Person;
  readonly now: Date;
  readonly settings: Settings;
  /** An id for a new document. The same action repeated gets the same one, so that it can happen only once. */
  newId(purpose: string): string;
  /** SHA-256 of the parts, in hex. */
  digest(...parts: readonly string[]): string;
  /** The product's sentences in the person's language. */
  readonly say: Say;
}
