import type { Query } from "../../../core/store";
import { withPartOf } from "../../../lifecycle/people-index";
import { isOver, RELAY_STATES } from "./relay-state";

const RUNNING = RELAY_STATES.filter((state) => !isOver(state));

/** The anonymous cases that run and in which somebody has, or had, a part as volunteer or ally. */
export function relayCasesOf(personId: string): Query {
  return withPartOf("anonymous-case", personId, { states: RUNNING });
}

/** The anonymous cases that wait for a volunteer. In no order: what came first cannot be told from the records. */
export const WAITING: Query = {
  where: [
    { field: "kind", op: "=", value: "anonymous-case" },
    { field: "state", op: "=", value: "received" },
  ],
  limit: 100,
};
