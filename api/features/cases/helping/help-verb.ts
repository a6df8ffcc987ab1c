import { refuse } from "../../../core/outcome";
import { caseId, documentVerbs, safeId } from "../../../lifecycle/document-verb";
import { VOLUNTEERS } from "../../people/who-may";
import type { AllyshipCase } from "../case/case";
import { mayHelp } from "../case/help-wanted";
import { isOpen } from "../case/open-when";
import { type Helping, helpView } from "./help-view";

/** A verb by which a volunteer helps with a named case. For a volunteer with a tie to it there is no such case. R16. */
export const helpVerb = documentVerbs<
  AllyshipCase,
  { caseId: typeof caseId },
  "volunteer",
  Record<never, never>,
  undefined,
  Helping
>({
  container: "cases",
  kind: "case",
  who: VOLUNTEERS,
  key: { caseId },
  place: ({ caseId: id }) => safeId(id),
  reads: () => ({}),
  beside: () => undefined,
  partOf: (found, _key, { me }) => (mayHelp(found, me) ? "volunteer" : undefined),
  isOpen: (verb, found, part, scope) => isOpen(verb, found, part, scope),
  // To a second volunteer it is gone, as to one with a tie to it, and as one that never was: the sentence holds for each.
  notThere: (scope) => refuse("not-found", "cases.refuse.help", scope),
  movedOn: (scope) => refuse("moved-on", "cases.refuse.hand", scope, "moved-on"),
  // A repeat of what they have just done; to another volunteer the case is gone.
  asItIs: (found) => ({ found, done: true, allies: [] }),
  show: helpView,
});
