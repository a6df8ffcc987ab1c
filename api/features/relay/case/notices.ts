/** An anonymous request waits for a volunteer, or no longer does: told to the volunteers who may claim it, and in their channel. */
export interface TellPool {
  readonly to: "pool";
  readonly caseId: string;
}

/** Tells of a request that waits, or that somebody looks after it now. */
export function tellPoolOf(caseId: string): TellPool {
  return { to: "pool", caseId };
}

/** The one fixed wording for a caller without a name who asked for it. Where it goes is sealed with the case. */
export interface PingCaller {
  readonly to: "ping";
  readonly caseId: string;
}

/** Pings the caller of this case, if they asked for that. */
export function pingCallerOf(caseId: string): PingCaller {
  return { to: "ping", caseId };
}

/** A lead has ended somebody's part as a volunteer: the anonymous cases they look after go back to the pool, as they stand. */
export interface ReturnToPool {
  readonly to: "hand-back";
  readonly personId: string;
  /** ISO: until then a claim of theirs that was under way may still come in, so it is done once more after that. */
  readonly until: string;
}

/** Puts what this volunteer looks after back into the pool. */
export function returnToPoolOf(personId: string, until: string): ReturnToPool {
  return { to: "hand-back", personId, until };
}

/** An anonymous case is closed: its key is destroyed, and everything that was sealed with it goes (privacy.md, decision 3). */
export interface Shred {
  readonly to: "shred";
  readonly caseId: string;
  readonly waitsForNothing: true;
}

/** Destroys what this case has sealed, at once. */
export function shredOf(caseId: string): Shred {
  return { to: "shred", caseId, waitsForNothing: true };
}
