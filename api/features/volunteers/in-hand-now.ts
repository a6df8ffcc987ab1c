import { todayOf } from "../../core/calendar";
import type { Query } from "../../core/store";
import { visible } from "../../core/verb";
import type { When } from "../../lifecycle/when";
import type { AnonymousCase } from "../relay/case/anonymous-case";
import { isOver } from "../relay/case/relay-state";

const ROUND = 1000;

/** The anonymous requests of the season, running or over. */
const ANONYMOUS: Query = {
  where: [{ field: "kind", op: "=", value: "anonymous-case" }],
  limit: ROUND,
};

/** Those of them that somebody looks after now, however many are over. */
export function inSomebodysHands(when: When) {
  return visible<AnonymousCase>("cases", ANONYMOUS, { sees: (found) => isInHand(found, when), want: ROUND });
}

/**
 * How many anonymous requests each volunteer looks after, by the volunteer's id; nothing says which. One that was closed today still counts:
 * a number that falls within the day would tell a watcher when its caller was there (privacy.md, "watcher of times").
 */
export function inHandNow(cases: readonly AnonymousCase[], when: When): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const found of cases) {
    const { volunteer } = found;
    if (volunteer === undefined || !isInHand(found, when)) continue;
    counts.set(volunteer.id, (counts.get(volunteer.id) ?? 0) + 1);
  }
  return counts;
}

function isInHand({ volunteer, state, closedOn }: AnonymousCase, when: When): boolean {
  return volunteer !== undefined && !(isOver(state) && closedOn !== todayOf(when));
}
