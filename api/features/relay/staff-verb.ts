import { refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { some } from "../../core/verb";
import { hasOpenedToday } from "../../lifecycle/access-log";
import { caseId, documentVerbs, safeId } from "../../lifecycle/document-verb";
import { EMPLOYEES } from "../people/who-may";
import type { StaffSees } from "./card/staff-sees";
import { staffView } from "./card/staff-view";
import type { AnonymousCase } from "./case/anonymous-case";
import { type Beside, besideOf, parted } from "./case/partition-docs";
import type { RelayAccess } from "./case/relay-access-log";
import type { RelayMessage } from "./case/relay-message";
import { isRelayOpen } from "./case/relay-open-when";
import { type RelayPart, relayPartOf } from "./case/relay-part";
import { onRecord } from "./on-record";

type Reads = { readonly docs: ReturnType<typeof some<RelayMessage | RelayAccess>> };

/** A verb of a volunteer or an ally on an anonymous case. For anybody without a part in it, there is no such case. */
export const staffVerb = documentVerbs<
  AnonymousCase,
  { caseId: typeof caseId },
  RelayPart,
  Reads,
  Beside,
  StaffSees
>({
  container: "cases",
  kind: "anonymous-case",
  who: EMPLOYEES,
  onlyInTab: true,
  key: { caseId },
  place: ({ caseId: id }) => safeId(id),
  reads: (pk) => ({ docs: some<RelayMessage | RelayAccess>("cases", besideOf(pk)) }),
  beside: ({ docs }) => parted(docs),
  partOf: partIn,
  isOpen: (verb, found, part, { now }) => isRelayOpen(verb, found, part, now),
  notThere: (scope) => refuse("not-found", "relay.refuse.not-found", scope),
  // Their part was another a moment ago: they see how it stands instead of nothing.
  movedOn: (scope) => refuse("moved-on", "relay.refuse.moved-on", scope),
  asItIs(found, part, { docs }, scope) {
    if (part === undefined) return undefined;
    const { messages, reads } = parted(docs);
    const log = reads.items.map(({ doc }) => doc);
    // Nothing is put on record here: it stands open for whoever has opened it today, and folded for the others.
    return { found, part, messages, fold: !hasOpenedToday(log, scope) };
  },
  record: onRecord,
  show: staffView,
});

function partIn(found: AnonymousCase, _key: object, { me, now }: Scope): RelayPart | undefined {
  const part = relayPartOf(found, me, now);
  return part === "none" ? undefined : part;
}
