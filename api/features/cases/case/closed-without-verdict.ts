import type { AllyshipCase } from "./case";
import type { CaseState } from "./case-state";
import { formerWith, passedOverWith, withoutAlly } from "./part-ways";

/** The case over without a verdict: whoever was with the caller or had offered sees that it is over, and nothing else. */
export function closedWithoutVerdict(found: AllyshipCase, state: CaseState, now: Date): AllyshipCase {
  const chosen = found.ally?.id;
  const passed = found.offers.map(({ ally }) => ally.id).filter((id) => id !== chosen);
  return {
    ...withoutAlly(found),
    state,
    offers: [],
    wondering: false,
    former: formerWith(found, now),
    passedOver: passedOverWith(found, passed, now),
    closedAt: now.toISOString(),
  };
}

/** Ids of those who have a part beside the caller's and would notice that it is over. */
export function withPart({ ally, offers, former }: AllyshipCase): string[] {
  const all = [...offers.map((offer) => offer.ally.id), ...(ally === undefined ? [] : [ally.id])];
  return [...new Set(all)].filter((id) => !former.some((gone) => gone.id === id));
}
