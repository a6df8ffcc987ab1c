import { todayOf } from "../../core/calendar";
import type { Query } from "../../core/store";
import type { When } from "../../lifecycle/when";
import type { AnonymousCase } from "../relay/case/anonymous-case";
import { isOver } from "../relay/case/relay-state";

/** The anonymous requests of the season, running or over. */
export const ANONYMOUS: Query = {
  where: [{ field: "kind", op: "=", value: "anonymous-case" }],
  limit: 1000,
};

/**
 * How many anonymous requests each volunteer looks after, by the volunteer's id; nothing says which. One that was closed today still counts:
 * a number that falls within the day would tell a watcher when its caller was there (privacy.md, "watcher of times").
 */
export function inHandNow(cases: readonly AnonymousCase[], when: When): ReadonlyMap<string, number> {
  const today = todayOf(when);
  const counts = new Map<string, number>();
  for (const { volunteer, state, closedOn } of cases) {
    if (volunteer === undefined || (isOver(state) && closedOn !== today)) continue;
    counts.set(volunteer.id, (counts.get(volunteer.id) ?? 0) + 1);
  }
  return counts;
}
