import type { Query } from "../../../core/store";
import { isOver, RELAY_STATES } from "./relay-state";

const RUNNING = RELAY_STATES.filter((state) => !isOver(state));

/** The anonymous cases that run and in which somebody has, or had, a part as volunteer or ally. */
export function inHand(personId: string): Query {
  return {
    where: [
      { field: "kind", op: "=", value: "anonymous-case" },
      { field: "people", op: "has", value: personId },
      { field: "state", op: "in", value: RUNNING },
    ],
    limit: 100,
  };
}

/** The anonymous cases that wait for a volunteer. In no order: what came first cannot be told from the records. */
export const WAITING: Query = {
  where: [
    { field: "kind", op: "=", value: "anonymous-case" },
    { field: "state", op: "=", value: "received" },
  ],
  limit: 100,
};
