import type { Person } from "./person";
import type { Settings } from "./settings";
import type { Say } from "./text";

/** What follows from a code: the case's id, and the lock that only this code opens. Neither leads back to the code. */
export interface CodePlace {
  readonly caseId: string;
  readonly lock: string;
}

/** Everything a rule may know besides its input and what was loaded. Time, ids and settings come in here and nowhere else. */
export interface Scope {
  /** Who acts: from the token or the activity, never from the input. */
  readonly me: Person;
  readonly now: Date;
  readonly settings: Settings;
  /** An id for a new document. The same action repeated gets the same one, so that it can happen only once. */
  newId(purpose: string): string;
  /** Where the case of a code lies and what opens it; both follow from the code, which is kept nowhere. */
  placeOf(code: string): CodePlace;
  /** A link that opens the person's tab, at the desk of this verb. */
  tabLink(opens: string): string;
  /** Where it was said; absent in the tab and on the wire. */
  readonly from?: "chat";
  /** Where to send the one fixed wording: there only for whoever asked for a private ping and has met Ally. */
  readonly address?: string;
  /** The name of a caller who reveals it, in the one step in which they do. */
  readonly name?: string;
  /** SHA-256 of the parts, in hex. */
  digest(...parts: readonly string[]): string;
  /** The product's sentences in the person's language. */
  readonly say: Say;
}
