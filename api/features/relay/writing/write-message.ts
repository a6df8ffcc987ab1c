import type { Change } from "../../../core/outcome";
import type { Scope } from "../../../core/scope";
import type { Stored } from "../../../core/store";
import type { AnonymousCase, Counts } from "../case/anonymous-case";
import { pingCallerOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { MOST_MESSAGES, type RelayMessage, type Writer } from "../case/relay-message";
import { giveMoveTo, releaseOf } from "../case/relay-move";
import { isPaired } from "../case/relay-state";
import { tellStaff } from "../case/tell-staff";
import { unnoticed } from "../case/viewed-state";

const COUNTED: Readonly<Record<string, keyof Counts>> = {
  "caller volunteer": "callerToVolunteer",
  "volunteer caller": "volunteerToCaller",
  "caller ally": "callerToAlly",
  "ally caller": "allyToCaller",
};

/** A message that is written now and let out at the next of the programme's fixed times. */
export interface Written {
  readonly after: AnonymousCase;
  readonly message: RelayMessage;
  readonly change: Change;
}

/** Whether the case still has room for a message. */
export function hasRoom({ counts, formerly = 0 }: AnonymousCase): boolean {
  return written({ counts, formerly }) < MOST_MESSAGES;
}

/** How many messages were ever written in a case. */
export function written({ counts, formerly = 0 }: Pick<AnonymousCase, "counts" | "formerly">): number {
  return Object.values(counts).reduce((all, each) => all + each, formerly);
}

/** Puts a message beside its case. Whoever it is to hears at its release that there is something; nobody hears what. */
export function writeMessage(
  stored: Stored<AnonymousCase>,
  by: Writer,
  to: Writer,
  words: string,
  scope: Scope,
): Written {
  const found = stored.doc;
  const counted = COUNTED[`${by} ${to}`] ?? "callerToVolunteer";
  const counts = { ...found.counts, [counted]: found.counts[counted] + 1 };
  const number = written(found) + 1;
  const message: RelayMessage = {
    id: `message-${scope.newId("message")}`,
    pk: found.pk,
    kind: "relay-message",
    releasedAt: releaseOf(scope),
    by,
    to,
    words,
    number,
  };
  // The clock of a pair runs for the pair: what is said to the volunteer aside does not stop it.
  const moves = isPaired(found.state) === (by === "ally" || to === "ally");
  const answers = found.state === "triage" || found.state === "guided" || isPaired(found.state);
  const next = { ...found, counts };
  const moved = moves && answers ? giveMoveTo(next, to, scope) : next;
  // Whose move it is shows on the page of whoever reads it: after a caller's doing, when what they wrote is let out.
  const after = by === "caller" ? { ...moved, ...unnoticed(found, scope.now, releaseOf(scope)) } : moved;
  const change = relayChange(stored, after, scope, {
    writes: [{ op: "create", doc: message }],
    notices: tellOf(found, to),
  });
  return { after, message, change };
}

function tellOf({ pk, volunteer, ally }: AnonymousCase, to: Writer) {
  if (to === "caller") return [pingCallerOf(pk)];
  const person = to === "volunteer" ? volunteer : ally;
  return person === undefined ? [] : [tellStaff(person.id)];
}
