import type { Role } from "./person";
import type { Doc } from "./store";

/**
 * "You have an update in Ally": where to look is said, what happened is not. The verb is one that only shows.
 * `pace` is when the person may hear of it: as soon as the one update of her day allows, with the next morning's digest
 * (states.md, offers), or at once because she asked for that.
 */
export interface TellPerson {
  readonly to: "person";
  readonly personId: string;
  readonly verb: string;
  readonly input: Readonly<Record<string, string>>;
  readonly pace?: "soon" | "morning" | "at-once";
}

/** Something about this case waits for a volunteer. Told to every volunteer who may help with it (R16), and to no other. */
export interface TellVolunteers {
  readonly to: "volunteers";
  readonly caseId: string;
}

/**
 * Points for a unit, or, with `reverses`, the taking back of what an earlier credit of the same source posted.
 * `source` makes the ledger entry's id, so crediting twice changes nothing (points.md, Ledger). `revision` counts the
 * times a caller changed her verdict after it had been posted.
 */
export interface CreditUnit {
  readonly to: "season";
  readonly seasonId: string;
  readonly unit: string;
  readonly points: number;
  readonly source: {
    readonly type: string;
    readonly ref: string;
    readonly role: string;
    readonly revision: number;
  };
  /** When the case was decided, ISO, of an anonymous case the day's beginning: caps are counted in this order, then by id. The same at every retry. */
  readonly at: string;
  readonly reverses?: true;
  /** Whose contribution it was and for whom: both reach the key store only as salted digests, and no ledger entry. */
  readonly contributorId: string;
  /** Absent for an anonymous case, whose caller nobody knows. */
  readonly callerId?: string;
  readonly sameUnit: boolean;
}

/** Safety exit: this ally is kept from every case of this caller, those open now and those to come. */
export interface KeepApart {
  readonly to: "apart";
  readonly callerId: string;
  /** For somebody the directory has not brought yet. */
  readonly callerName: string;
  readonly allyId: string;
}

/** An ally who fell silent is set Away, so that nobody waits for her. She sets herself available again. */
export interface SetAway {
  readonly to: "away";
  readonly personId: string;
}

/** A case is settled, and its ally may learn from what the caller said, as far as she agreed (R30). */
export interface TeachAlly {
  readonly to: "learning";
  readonly caseId: string;
}

/** Somebody has seen a case on her page on a day (YYYY-MM-DD): put on record for its caller, who has a right to know. */
export interface NoteRead {
  readonly to: "read";
  readonly caseId: string;
  readonly personId: string;
  readonly on: string;
}

/** Something a lead learns the number of, and nothing else. `key` is the same at every retry. */
export interface CountOne {
  readonly to: "count";
  readonly what: "safety-exit" | "misuse";
  readonly seasonId: string;
  readonly key: string;
}

/** An anonymous request waits for a volunteer, or no longer does: told to the volunteers who may claim it, and in their channel. */
export interface TellPool {
  readonly to: "pool";
  readonly caseId: string;
}

/** The one fixed wording for a caller without a name who asked for it. Where it goes is sealed with the case. */
export interface PingCaller {
  readonly to: "ping";
  readonly caseId: string;
}

/** Everybody of a role has something to look at. */
export interface TellRole {
  readonly to: "role";
  readonly role: Role;
  readonly verb: string;
}

/** A lead has ended somebody's part as a volunteer: the anonymous cases she looks after go back to the pool, as they stand. */
export interface HandBack {
  readonly to: "hand-back";
  readonly personId: string;
  /** ISO: until then a claim of hers that was under way may still come in, so it is done once more after that. */
  readonly until: string;
}

/** An anonymous case is closed: its key is destroyed, and everything that was sealed with it goes (privacy.md, decision 3). */
export interface Shred {
  readonly to: "shred";
  readonly caseId: string;
}

/** What follows of a decision elsewhere. It carries ids and no words: whoever keeps it reads what it needs. */
export type Notice =
  | TellPerson
  | TellVolunteers
  | CreditUnit
  | KeepApart
  | SetAway
  | TeachAlly
  | NoteRead
  | CountOne
  | TellPool
  | PingCaller
  | TellRole
  | HandBack
  | Shred;

/** Of an anonymous case nothing leaves before the next release, but the destroying of its key, which waits for nothing. */
export function waitsForRelease({ to }: Notice): boolean {
  return to !== "shred";
}

/** A promise to deliver, stored with the decision that gave it. Read by the deliverer alone; deleted when it is kept. */
export interface OutboxDoc extends Doc {
  readonly kind: "notice";
  readonly notice: Notice;
  /** ISO time from which somebody may try; moved forward as a lease while somebody does. */
  readonly dueAt: string;
  readonly tries: number;
  /** Of an anonymous case: `dueAt` is one of the programme's releases, and is put off to one. */
  readonly released?: true;
}
