import type { Person } from "../../../core/person";
import type { AnonymousCase } from "./anonymous-case";
import { hasYetToAnswer } from "./asked-due";
import { isHiddenFrom, mayClaim } from "./may-claim";
import { viewedState } from "./viewed-state";

/**
 * Somebody's part in an anonymous case; its caller has none of these, and has the code.
 * volunteer: claimed it, and reads what the caller writes to volunteers. pool: may claim it, and sees its kind, language and
 * age. ally: stands alongside the caller. asked: has been asked to, and reads the brief. gone: had a part that is over.
 * none: for this person the case does not exist.
 */
export type RelayPart = "volunteer" | "pool" | "ally" | "asked" | "gone" | "none";

/** R8, R10, R16: the one place that says who of the staff sees an anonymous case. */
export function relayPartOf(found: AnonymousCase, me: Person, now: Date): RelayPart {
  if (viewedState(found, now) === "unseen") return "none";
  if (found.volunteer?.id === me.id) return "volunteer";
  if (found.ally?.id === me.id) return "ally";
  if (
    found.state === "brokering" &&
    !isHiddenFrom(found, me) &&
    found.asked.some((each) => each.ally.id === me.id && hasYetToAnswer(each))
  )
    return "asked";
  if (mayClaim(found, me, now)) return "pool";
  // Whoever has stepped aside, or fallen silent, knows of it: to say so gives nothing away.
  if (found.apart.includes(me.id)) return "gone";
  return found.people.includes(me.id) ? "gone" : "none";
}
