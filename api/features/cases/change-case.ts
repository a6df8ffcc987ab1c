import type { Notice } from "../../core/notice";
import { type Decision, decided } from "../../core/outcome";
import type { Scope } from "../../core/scope";
import type { Stored } from "../../core/store";
import type { AllyshipCase } from "./case";
import type { Seen } from "./case-verb";
import { partOf } from "./part";

/** Replaces the case, guarded by its etag, and tells the people named, content-free. The actor sees it as it now is. */
export function changeCase(
  before: Stored<AllyshipCase>,
  after: AllyshipCase,
  tell: readonly string[],
  scope: Scope,
  credits: readonly Notice[] = [],
): Decision<Seen> {
  return decided(
    { found: after, part: partOf(after, scope.me, scope.now) },
    {
      container: "cases",
      pk: after.pk,
      writes: [{ op: "replace", doc: after, ifMatch: before.etag }],
      notices: [...tell.map((personId) => tellOf(after, personId)), ...credits],
    },
  );
}

/** "You have an update in Ally", with a button that opens this case. */
export function tellOf(about: AllyshipCase, personId: string): Notice {
  return { to: "person", personId, verb: "cases.show", input: { caseId: about.pk } };
}
