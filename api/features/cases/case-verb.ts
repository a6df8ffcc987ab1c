import { type Refusal, refuse } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import { caseId, documentVerbs, safeId } from "../../lifecycle/document-verb";
import { EMPLOYEES } from "../people/who-may";
import { caseView } from "./card/case-view";
import type { AllyshipCase } from "./case/case";
import { isOpen } from "./case/open-when";
import { type Part, partOf } from "./case/part";
import type { Seen } from "./case/seen";

/** A verb on one named case, by the part somebody has in it. */
export const caseVerb = documentVerbs<
  AllyshipCase,
  { caseId: typeof caseId },
  Part,
  Record<never, never>,
  undefined,
  Seen
>({
  container: "cases",
  kind: "case",
  who: EMPLOYEES,
  key: { caseId },
  place: ({ caseId: id }) => safeId(id),
  reads: () => ({}),
  beside: () => undefined,
  partOf: partIn,
  isOpen: (verb, found, part, scope) => isOpen(verb, found, part, scope),
  notThere,
  movedOn,
  asItIs: (found, part) => part && { found, part },
  show: caseView,
});

function partIn(found: AllyshipCase, _key: object, scope: Scope): Part | undefined {
  const part = partOf(found, scope.me, scope);
  return part === "none" ? undefined : part;
}

/** The one answer for a case that is not there and for one that is not yours. */
export function notThere(scope: Scope): Refusal {
  return refuse("not-found", "cases.refuse.not-there", scope, "not-found");
}

/** Somebody acted on a card that has since moved on; the dispatcher sends the card as it now is. */
export function movedOn(scope: Scope): Refusal {
  return refuse("moved-on", "cases.refuse.moved-on", scope);
}
