import type { AllyshipCase } from "../case/case";
import { isLooking } from "../case/case-state";

/** What a caller does so that others may see the request (cases.widen). */
const WIDENED = "audience";

/**
 * Whether allies have not heard of a request yet: it came to look for an ally, for the first time or again, or others
 * were let see it, after `since` and up to and including `until` (ISO).
 */
export function isNewRequest(
  { steps }: Pick<AllyshipCase, "steps">,
  { since, until }: { readonly since: string; readonly until: string },
): boolean {
  return steps.some(
    ({ from, to, reason, at }) =>
      at > since &&
      at <= until &&
      (reason === WIDENED || (isLooking(to) && (from === "draft" || !isLooking(from)))),
  );
}
