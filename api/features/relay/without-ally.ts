import type { When } from "../cases/enter";
import type { AnonymousCase } from "./anonymous-case";
import { MOST_ASKED } from "./asked-due";
import { isPaired } from "./relay-state";
import { type RelayDoing, stepTo } from "./relay-step";

/**
 * The case when its ally is gone: the volunteer may ask somebody else while there is one to ask, and helps herself otherwise.
 * What the caller gave this ally, her name, is given to nobody else. Where the two were done already it is left as it is.
 */
export function withoutAlly(found: AnonymousCase, doing: RelayDoing, when: When): AnonymousCase {
  const { ally: _ally, name: _name, revealFrom: _revealFrom, matchedOn: _matchedOn, ...rest } = found;
  if (!isPaired(found.state)) return found;
  const state = found.asked.length < MOST_ASKED ? "brokering" : "guided";
  const counts = { ...found.counts, callerToAlly: 0, allyToCaller: 0 };
  return stepTo(found, { ...rest, counts }, { state, turn: "volunteer" }, doing, when);
}
