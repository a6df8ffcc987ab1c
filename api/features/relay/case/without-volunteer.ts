import type { When } from "../../../lifecycle/when";
import type { AnonymousCase } from "./anonymous-case";
import { type RelayCause, relayMoveTo, relayNote } from "./relay-move";
import { isUnnoticed } from "./viewed-state";

/**
 * The case goes back to the pool, and whoever claims it next takes it up where it stands: at the wording, at looking for an
 * ally, or at helping. A pair that is at work goes on undisturbed, and an answer about how it went is still the caller's.
 */
export function withoutVolunteer(found: AnonymousCase, cause: RelayCause, when: When): AnonymousCase {
  const { volunteer: _volunteer, ...rest } = found;
  const stays = !["triage", "brief-review", "dormant", "guided", "brokering"].includes(found.state);
  if (stays) return relayNote(found, rest, cause, when);
  const resumes = found.state;
  const after = relayMoveTo(found, { ...rest, resumes }, { state: "received", move: "pool" }, cause, when);
  // What its caller has just done shows to the next one as late as it would have to the last.
  return isUnnoticed(found, when.now) ? { ...after, before: "unseen" } : after;
}
