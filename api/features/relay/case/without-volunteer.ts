import type { When } from "../../cases/case/move";
import type { AnonymousCase } from "./anonymous-case";
import { noted, type RelayDoing, stepTo } from "./relay-move";
import { isUnnoticed } from "./viewed-state";

/**
 * The case goes back to the pool, and whoever claims it next takes it up where it stands: at the wording, at looking for an
 * ally, or at helping. A pair that is at work goes on undisturbed, and an answer about how it went is still the caller's.
 */
export function withoutVolunteer(found: AnonymousCase, doing: RelayDoing, when: When): AnonymousCase {
  const { volunteer: _volunteer, ...rest } = found;
  const stays = !["triage", "brief-review", "dormant", "guided", "brokering"].includes(found.state);
  if (stays) return noted(found, rest, doing, when);
  const resumes = found.state;
  const after = stepTo(found, { ...rest, resumes }, { state: "received", turn: "pool" }, doing, when);
  // What its caller has just done shows to the next one as late as it would have to the last.
  return isUnnoticed(found, when.now) ? { ...after, before: "unseen" } : after;
}
