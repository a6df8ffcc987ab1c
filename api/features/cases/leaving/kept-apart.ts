import type { When } from "../../../lifecycle/when";
import type { AllyshipCase } from "../case/case";
import { isMatched, isOver } from "../case/case-state";
import { closedWithoutVerdict } from "../case/closed-without-verdict";
import { moveTo, note } from "../case/move";
import { formerWith } from "../case/part-ways";

/**
 * Another case of a caller who has left an ally by safety exit: for that ally it no longer exists, and where they are its ally
 * too, it ends in the same way. Where it had ended before, that ally sees that it has, and nothing else. `undefined` where
 * nothing is to be done.
 */
export function keptApart(found: AllyshipCase, allyId: string, when: When): AllyshipCase | undefined {
  if (found.hiddenFrom.includes(allyId)) return undefined;
  const hidden = { ...found, hiddenFrom: [...found.hiddenFrom, allyId] };
  const cause = { by: "caller", reason: "leave" } as const;
  if (isOver(found.state)) {
    if (!found.people.includes(allyId)) return undefined;
    // What the two did together stays on record, for a verdict that may change; the ally sees that it is over, and no more.
    const former = found.ally?.id === allyId ? formerWith(found, when.now) : found.former;
    return note(found, { ...hidden, former }, cause, when);
  }
  const gone = found.former.some(({ id }) => id === allyId);
  if (found.ally?.id === allyId && isMatched(found.state) && !gone)
    return moveTo(found, closedWithoutVerdict(hidden, "safety-exit", when.now), cause, when);
  const offers = found.offers.filter(({ ally }) => ally.id !== allyId);
  if (offers.length === found.offers.length) return note(found, hidden, cause, when);
  if (found.state === "offered" && offers.length === 0)
    return moveTo(found, { ...hidden, offers, state: "open" }, cause, when);
  return note(found, { ...hidden, offers }, cause, when);
}
