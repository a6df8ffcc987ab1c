import type { When } from "../../cases/case/move";
import type { AnonymousCase } from "./anonymous-case";
import { MOST_ASKED } from "./asked-due";
import { type RelayDoing, stepTo } from "./relay-move";
import { isPaired } from "./relay-state";

/**
 * The case when its ally is gone: the volunteer may ask somebody else while there is one to ask, and helps herself otherwise.
 * Where the volunteer is gone too it waits for another one. What the caller gave this ally is given to nobody else: neither
 * her name nor what the two wrote. Where the two were done already it is left as it is.
 */
export function withoutAlly(found: AnonymousCase, doing: RelayDoing, when: When): AnonymousCase {
  const {
    ally: _ally,
    name: _name,
    revealFrom: _revealFrom,
    matchedOn: _matchedOn,
    pairFrom: _pairFrom,
    ...rest
  } = found;
  if (!isPaired(found.state)) return found;
  const state = found.asked.length < MOST_ASKED ? "brokering" : "guided";
  const { callerToAlly, allyToCaller } = found.counts;
  const counts = { ...found.counts, callerToAlly: 0, allyToCaller: 0 };
  const formerly = (found.formerly ?? 0) + callerToAlly + allyToCaller;
  const next = { ...rest, counts, formerly };
  if (found.volunteer !== undefined) return stepTo(found, next, { state, turn: "volunteer" }, doing, when);
  return stepTo(found, { ...next, resumes: state }, { state: "received", turn: "pool" }, doing, when);
}
