import type { Shown } from "./shown";
import type { Doc } from "./store";

/**
 * "You have an update in Ally": where to look is said, what happened is not.
 * `pace` is when the person may hear of it: as soon as the one update of their day allows, with the next morning's digest
 * (states.md, offers), or at once because they asked for that.
 */
export interface TellPerson extends Shown {
  readonly to: "person";
  readonly personId: string;
  readonly pace?: "soon" | "morning" | "at-once";
}

/**
 * What follows of a decision elsewhere: the reaction of this name sees to it (reaction.ts). It carries ids and no words:
 * whoever reacts reads what it needs.
 */
export interface Follows {
  readonly to: string;
  /** Of an anonymous case nothing leaves before the next release, but what waits for nothing, such as destroying its key. */
  readonly waitsForNothing?: true;
}

export type Notice = TellPerson | Follows;

/** Whether a notice of an anonymous case is kept back until its release. */
export function waitsForRelease(notice: Notice): boolean {
  return !("waitsForNothing" in notice && notice.waitsForNothing === true);
}

/** A promise to deliver, stored with the decision that gave it. Read by the deliverer alone; deleted when it is kept. */
export interface OutboxDoc extends Doc {
  readonly kind: "notice";
  readonly notice: Notice;
  /** ISO time from which somebody may try; moved forward as a lease while somebody does. */
  readonly dueAt: string;
  readonly tries: number;
  /** Of an anonymous case: `dueAt` is one of the programme's releases, and is put off to one. */
  readonly atFixedTime?: true;
}

/** Whether a notice is one that tells a person. */
export function tellsPerson(notice: Notice): notice is TellPerson {
  return notice.to === "person";
}
