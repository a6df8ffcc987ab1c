import { addDays } from "../../core/clock";
import type { Shown } from "../../core/shown";
import type { Doc } from "../../core/store";
import { OWN_PAGE } from "./own-page";

/**
 * When Ally last wrote to somebody, and what is put by for later. Container people, partition = the person, id
 * "updates". Read by the deliverer and its timer alone, by nobody's verb. With nothing put by it is deleted two days
 * after the last update; in any case with the person's erasure.
 */
export interface UpdatesDoc extends Doc {
  readonly kind: "updates";
  /** The last update, ISO: written before it is sent, so that two machines do not both send on one day. */
  readonly sentAt?: string;
  /** Id of the notice it was for: where sending failed, that notice's next try still may. */
  readonly sentFor?: string;
  /** When what is held goes out, ISO; absent while nothing is. */
  readonly dueAt?: string;
  /** At most two: whether it is one thing or several is all that matters. */
  readonly held: readonly Shown[];
  /** Among it is something this person asked to hear of at once. */
  readonly atOnce?: true;
  /** The date, YYYY-MM-DD, of the last digest of open requests put by for this person: a digest repeated does nothing. */
  readonly digestOn?: string;
}

/** How long the last update is remembered: it counts for its own day, and for its notice's next tries. */
const KEPT_DAYS = 2;
const SEVERAL = 2;

/** Before an update is sent for this notice: the person has heard today. What is held stays held. */
export function claimed(personId: string, before: UpdatesDoc | undefined, sentFor: string, now: Date) {
  return kept({ ...(before ?? none(personId)), sentAt: now.toISOString(), sentFor }, now);
}

/** One more thing to tell, put by until `due` or, where something is held already, until the earlier of the two. */
export function putBy(
  personId: string,
  before: UpdatesDoc | undefined,
  thing: Shown & { readonly atOnce?: boolean },
  due: Date,
  now: Date,
): UpdatesDoc {
  const doc = before ?? none(personId);
  const { verb, input } = thing;
  const known = doc.held.some((each) => isSame(each, thing));
  const held = known ? doc.held : [...doc.held, { verb, input }].slice(0, SEVERAL);
  const at = due.toISOString();
  const dueAt = doc.dueAt !== undefined && doc.dueAt < at ? doc.dueAt : at;
  return kept({ ...doc, held, dueAt, ...(thing.atOnce === true && { atOnce: true }) }, now);
}

/** What goes out for everything that is held: the one thing, or where all of them are. */
export function collapsed({ held: [first, ...others] }: UpdatesDoc): Shown {
  return first === undefined || others.length > 0 ? OWN_PAGE : first;
}

/** Nothing is held any more: it is on its way as this notice. */
export function sent(before: UpdatesDoc, sentFor: string, now: Date): UpdatesDoc {
  const { dueAt: _dueAt, atOnce: _atOnce, ...rest } = before;
  return kept({ ...rest, held: [], sentAt: now.toISOString(), sentFor }, now);
}

/** It was claimed for this notice, and nobody was there to hear it: their update of the day is still theirs. */
export function notSent(before: UpdatesDoc, id: string): UpdatesDoc {
  if (before.sentFor !== id) return before;
  const { sentAt: _sentAt, sentFor: _sentFor, ...rest } = before;
  return rest;
}

function none(personId: string): UpdatesDoc {
  return { id: "updates", pk: personId, kind: "updates", held: [] };
}

// What is held must not run out: a product that was down for weeks still says that there is something.
function kept({ expiresAt: _expiresAt, ...doc }: UpdatesDoc, now: Date): UpdatesDoc {
  return doc.dueAt === undefined ? { ...doc, expiresAt: addDays(now, KEPT_DAYS).toISOString() } : doc;
}

function isSame(one: Shown, other: Shown): boolean {
  const inputs = Object.entries(one.input);
  return (
    one.verb === other.verb &&
    inputs.length === Object.keys(other.input).length &&
    inputs.every(([field, value]) => other.input[field] === value)
  );
}
