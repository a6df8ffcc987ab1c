/** Something about this case waits for a volunteer. Told to every volunteer who may help with it (R16), and to no other. */
export interface TellVolunteers {
  readonly to: "volunteers";
  readonly caseId: string;
}

/** Tells the volunteers who may help with this case. */
export function tellVolunteersOf(caseId: string): TellVolunteers {
  return { to: "volunteers", caseId };
}

/** Safety exit: this ally is kept from every case of this caller, those open now and those to come. */
export interface KeepApart {
  readonly to: "apart";
  readonly callerId: string;
  /** For somebody the directory has not brought yet. */
  readonly callerName: string;
  readonly allyId: string;
}

/** Keeps an ally from a caller who has left them. */
export function keepThemApart(given: Omit<KeepApart, "to">): KeepApart {
  return { to: "apart", ...given };
}

/** A request was opened: had its caller left an ally just then, it does not know of that yet. */
export interface Opened {
  readonly to: "opened";
  readonly caseId: string;
  readonly callerId: string;
}

/** Keeps from a new request whomever its caller left while it was being opened. */
export function openedBy(callerId: string, caseId: string): Opened {
  return { to: "opened", caseId, callerId };
}

/** A case is settled, and its ally may learn from what the caller said, as far as the caller agreed (R30). */
export interface TeachAlly {
  readonly to: "learning";
  readonly caseId: string;
  readonly allyId: string;
}

/** Lets the ally of a settled case learn from it. */
export function teachAllyOf(caseId: string, allyId: string): TeachAlly {
  return { to: "learning", caseId, allyId };
}

/** Somebody has seen a case on their page on a day (YYYY-MM-DD): put on record for its caller, who has a right to know. */
export interface NoteSeen {
  readonly to: "read";
  readonly caseId: string;
  readonly personId: string;
  readonly on: string;
}

/** Puts on record that somebody has seen a case. */
export function noteSeenBy(personId: string, caseId: string, on: string): NoteSeen {
  return { to: "read", caseId, personId, on };
}
