import type { Doc } from "./store";

/** "You have an update in Ally": where to look is said, what happened is not. The verb is one that only reads. */
export interface TellPerson {
  readonly to: "person";
  readonly personId: string;
  readonly verb: string;
  readonly input: Readonly<Record<string, string>>;
}

/** Points for a unit. `source` makes the ledger entry's id, so crediting twice changes nothing (points.md, Ledger). */
export interface CreditUnit {
  readonly to: "season";
  readonly seasonId: string;
  readonly unit: string;
  readonly points: number;
  readonly source: { readonly type: string; readonly ref: string; readonly role: string };
  /** Whose contribution it was: reaches the ledger only as a salted digest. */
  readonly contributorId: string;
}

export type Notice = TellPerson | CreditUnit;

/** A promise to deliver, stored with the decision that gave it. Read by the deliverer alone; deleted when it is kept. */
export interface OutboxDoc extends Doc {
  readonly kind: "notice";
  readonly notice: Notice;
  /** ISO time from which somebody may try; moved forward as a lease while somebody does. */
  readonly dueAt: string;
  readonly tries: number;
}
