import type { AnonymousCase } from "../case/anonymous-case";
import type { RelayPart } from "../case/relay-part";
import { isUnnoticed, viewedState } from "../case/viewed-state";

/**
 * What a volunteer or an ally may read of a case. The caller's name is the ally's alone, and from its release on; a wording of
 * the caller's own is there from its release on too, so that nobody who looks at the page again and again learns when the
 * caller was there.
 */
export function asSeen(found: AnonymousCase, part: RelayPart, now: Date): AnonymousCase {
  const { name, briefs, ...rest } = found;
  const state = viewedState(found, now);
  const late = isUnnoticed(found, now) && found.before !== found.state && briefs?.at(-1)?.by === "caller";
  const given = part === "ally" && state !== "relay-active";
  return {
    ...rest,
    state: state === "unseen" ? found.state : state,
    ...(name !== undefined && given && { name }),
    ...(briefs !== undefined && { briefs: late ? briefs.slice(0, -1) : briefs }),
  };
}
