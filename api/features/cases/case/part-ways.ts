import type { AllyshipCase, Ended } from "./case";
import { type Doing, entered, noted, type When } from "./move";

/** What belongs to one ally and goes with her when another is looked for. */
const WITH_ALLY = ["ally", "agreement", "checkIns", "matchedAt", "begunAt", "finishedAt", "hand"] as const;

/** The case as it is without an ally: nothing of what the two had agreed on is left. */
export function withoutAlly(found: AllyshipCase): AllyshipCase {
  const gone = new Set<string>(WITH_ALLY);
  return Object.fromEntries(
    Object.entries(found).filter(([key]) => !gone.has(key)),
  ) as unknown as AllyshipCase;
}

/** The ally of this case among those who were: she sees that it is over, the same whatever the reason. */
export function formerWith({ former, ally }: AllyshipCase, now: Date): Ended[] {
  if (ally === undefined || former.some(({ id }) => id === ally.id)) return [...former];
  return [...former, { id: ally.id, at: now.toISOString() }];
}

/** Offers that come to nothing: those allies hear it kindly and see nothing of the case any more. */
export function releasedWith({ released }: AllyshipCase, ids: readonly string[], now: Date): Ended[] {
  return [...released, ...ids.map((id) => ({ id, at: now.toISOString() }))];
}

/**
 * Ends the match and asks the caller whether to look again. Who her ally was stays on record until she has said, so that
 * work already done can still count; what they had agreed on is gone.
 */
export function partWays(found: AllyshipCase, doing: Doing, when: When): AllyshipCase {
  const { agreement: _agreement, hand: _hand, ...rest } = found;
  const former = formerWith(found, when.now);
  const finishedAt = when.now.toISOString();
  return entered(found, { ...rest, state: "rematching", former, finishedAt }, doing, when);
}

/** Back to looking for an ally, in the way the caller has chosen. Offers that were there are gone. */
export function openAgain(
  found: AllyshipCase,
  change: Partial<AllyshipCase>,
  doing: Doing,
  when: When,
): AllyshipCase {
  const { dormantAfter: _dormantAfter, ...rest } = withoutAlly(found);
  const opened: AllyshipCase = { ...rest, state: "open", offers: [], wondering: false, extended: false };
  return entered(found, { ...opened, ...change }, doing, when);
}

/** Without the offer of one ally: still offered while there are others, else open. */
export function withoutOffer(found: AllyshipCase, allyId: string, doing: Doing, when: When): AllyshipCase {
  const offers = found.offers.filter((offer) => offer.ally.id !== allyId);
  const state = offers.length > 0 ? "offered" : "open";
  const released = releasedWith(found, [allyId], when.now);
  // Those who wait for her choice go on waiting, and her clock with them; so does a volunteer who was asked to help.
  const move = found.state === state ? noted : entered;
  const hand = found.hand !== undefined && { hand: found.hand };
  return move(found, { ...withoutAlly(found), ...hand, offers, state, released }, doing, when);
}
