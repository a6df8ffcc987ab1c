import type { When } from "../../../lifecycle/when";
import type { AnonymousCase } from "./anonymous-case";
import { MOST_ASKED } from "./asked-due";
import { type RelayCause, relayMoveTo } from "./relay-move";
import { isPaired } from "./relay-state";

/**
 * The case when its ally is gone: the volunteer may ask somebody else while there is one to ask, and is the one who helps
 * otherwise. Where the volunteer is gone too it waits for another one. What the caller gave this ally is given to nobody else:
 * neither the caller's name nor what the two wrote. Where the two were done already it is left as it is.
 */
export function withoutAlly(found: AnonymousCase, cause: RelayCause, when: When): AnonymousCase {
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
  if (found.volunteer !== undefined)
    return relayMoveTo(found, next, { state, move: "volunteer" }, cause, when);
  return relayMoveTo(found, { ...next, resumes: state }, { state: "received", move: "pool" }, cause, when);
}
