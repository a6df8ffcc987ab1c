import type { When } from "../../../lifecycle/when";
import type { AllyshipCase, PartOver } from "./case";
import { type Cause, moveTo, note } from "./move";

/** What belongs to one ally and goes with them when another is looked for. */
const WITH_ALLY = [
  "ally",
  "agreement",
  "checkIns",
  "matchedAt",
  "begunAt",
  "finishedAt",
  "helpWanted",
] as const;

/** The case as it is without an ally: nothing of what the two had agreed on is left. */
export function withoutAlly(found: AllyshipCase): AllyshipCase {
  const gone = new Set<string>(WITH_ALLY);
  return Object.fromEntries(
    Object.entries(found).filter(([key]) => !gone.has(key)),
  ) as unknown as AllyshipCase;
}

/** The ally of this case among those who were: they see that it is over, the same whatever the reason. */
export function formerWith({ former, ally }: AllyshipCase, now: Date): PartOver[] {
  if (ally === undefined || former.some(({ id }) => id === ally.id)) return [...former];
  return [...former, { id: ally.id, at: now.toISOString() }];
}

/** Offers that come to nothing: those allies hear it kindly and see nothing of the case any more. */
export function passedOverWith({ passedOver }: AllyshipCase, ids: readonly string[], now: Date): PartOver[] {
  return [...passedOver, ...ids.map((id) => ({ id, at: now.toISOString() }))];
}

/**
 * Ends the match and asks the caller whether to look again. Who the ally was stays on record until the caller has said, so that
 * work already done can still count; what the two had agreed on is gone.
 */
export function partWays(found: AllyshipCase, cause: Cause, when: When): AllyshipCase {
  const { agreement: _agreement, helpWanted: _hand, ...rest } = found;
  const former = formerWith(found, when.now);
  const finishedAt = when.now.toISOString();
  return moveTo(found, { ...rest, state: "rematching", former, finishedAt }, cause, when);
}

/** Back to looking for an ally, in the way the caller has chosen. Offers that were there are gone. */
export function openAgain(
  found: AllyshipCase,
  change: Partial<AllyshipCase>,
  cause: Cause,
  when: When,
): AllyshipCase {
  const { dormantAfter: _dormantAfter, ...rest } = withoutAlly(found);
  const opened: AllyshipCase = { ...rest, state: "open", offers: [], wondering: false, extended: false };
  return moveTo(found, { ...opened, ...change }, cause, when);
}

/** Without the offer of one ally: still offered while there are others, else open. */
export function withoutOffer(found: AllyshipCase, allyId: string, cause: Cause, when: When): AllyshipCase {
  const offers = found.offers.filter((offer) => offer.ally.id !== allyId);
  const state = offers.length > 0 ? "offered" : "open";
  const passedOver = passedOverWith(found, [allyId], when.now);
  // Those who wait for a choice go on waiting, and the caller's clock with them; so does a volunteer who was asked to help.
  const move = found.state === state ? note : moveTo;
  const helpWanted = found.helpWanted !== undefined && { helpWanted: found.helpWanted };
  return move(found, { ...withoutAlly(found), ...helpWanted, offers, state, passedOver }, cause, when);
}
