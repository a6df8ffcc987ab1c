import type { AllyshipCase } from "../case/case";
import { isMatched, isOver } from "../case/case-state";
import { ended } from "../case/closed-without-verdict";
import { entered, noted, type When } from "../case/move";
import { formerWith } from "../case/part-ways";

/**
 * Another case of a caller who has left an ally by safety exit: for that ally it no longer exists, and if she is the ally
 * there too, it ends in the same way. Where it had ended before, she sees that and nothing else. `undefined` where nothing
 * is to be done.
 */
export function keptApart(found: AllyshipCase, allyId: string, when: When): AllyshipCase | undefined {
  if (found.hiddenFrom.includes(allyId)) return undefined;
  const hidden = { ...found, hiddenFrom: [...found.hiddenFrom, allyId] };
  const doing = { by: "caller", reason: "leave" } as const;
  if (isOver(found.state)) {
    if (!found.people.includes(allyId)) return undefined;
    // What the two did together stays on record, for a verdict that may change; she sees that it is over, and no more.
    const former = found.ally?.id === allyId ? formerWith(found, when.now) : found.former;
    return noted(found, { ...hidden, former }, doing, when);
  }
  const gone = found.former.some(({ id }) => id === allyId);
  if (found.ally?.id === allyId && isMatched(found.state) && !gone)
    return entered(found, ended(hidden, "safety-exit", when.now), doing, when);
  const offers = found.offers.filter(({ ally }) => ally.id !== allyId);
  if (offers.length === found.offers.length) return noted(found, hidden, doing, when);
  if (found.state === "offered" && offers.length === 0)
    return entered(found, { ...hidden, offers, state: "open" }, doing, when);
  return noted(found, { ...hidden, offers }, doing, when);
}
