import { refuse } from "../../core/outcome";
import { some } from "../../core/verb";
import { documentVerbs } from "../../lifecycle/document-verb";
import { EMPLOYEES } from "../people/who-may";
import type { CallerSees } from "./card/caller-sees";
import { callerView } from "./card/caller-view";
import type { AnonymousCase } from "./case/anonymous-case";
import { codeInput } from "./case/code";
import { type Beside, besideOf, parted } from "./case/partition-docs";
import type { RelayAccess } from "./case/relay-access-log";
import type { RelayMessage } from "./case/relay-message";
import { isRelayOpen } from "./case/relay-open-when";

type Reads = { readonly docs: ReturnType<typeof some<RelayMessage | RelayAccess>> };

/**
 * A verb of an anonymous caller. The code is all there is: the dispatcher has dropped who they are, and a code that opens
 * nothing, or another lock, is answered like a case that is not there. R7, R9.
 */
export const codeVerb = documentVerbs<
  AnonymousCase,
  { code: typeof codeInput },
  "caller",
  Reads,
  Beside,
  CallerSees
>({
  container: "cases",
  kind: "anonymous-case",
  who: EMPLOYEES,
  withoutName: true,
  onlyInTab: true,
  key: { code: codeInput },
  place: ({ code }, scope) => scope.placeOf(code).caseId,
  reads: (pk) => ({ docs: some<RelayMessage | RelayAccess>("cases", besideOf(pk)) }),
  beside: ({ docs }) => parted(docs),
  partOf: (found, { code }, scope) => (found.lock === scope.placeOf(code).lock ? "caller" : undefined),
  isOpen: (verb, found, part, { now }) => isRelayOpen(verb, found, part, now),
  notThere: (scope) => refuse("not-found", "relay.refuse.no-such-code", scope, "not-found"),
  movedOn: (scope) => refuse("moved-on", "relay.refuse.moved-on", scope),
  asItIs: (found, part, { docs }) => part && { found, ...parted(docs) },
  show: callerView,
});
