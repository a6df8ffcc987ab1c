import type { Query } from "../../../core/store";
import { visible } from "../../../core/verb";
import { MOST_PARTS, withPartOf } from "../../../lifecycle/people-index";
import type { AnonymousCase } from "./anonymous-case";
import { isOver, RELAY_STATES } from "./relay-state";

const RUNNING = RELAY_STATES.filter((state) => !isOver(state));

/** The anonymous cases that run and in which somebody has, or had, a part as volunteer or ally. */
export function relayCasesOf(personId: string): Query {
  return withPartOf("anonymous-case", personId, { states: RUNNING });
}

/** Those of them that a volunteer looks after, however many others they were asked about. */
export function lookedAfterBy(personId: string) {
  return visible<AnonymousCase>("cases", relayCasesOf(personId), {
    sees: ({ volunteer }) => volunteer?.id === personId,
    want: MOST_PARTS,
  });
}

/** Those of the waiting ones that a lead has asked this volunteer to take. */
export function askedToTake(personId: string): Query {
  const where = [...(WAITING.where ?? []), { field: "assigned", op: "=", value: personId } as const];
  return { ...WAITING, where };
}

/** The anonymous cases that wait for a volunteer. In no order: what came first cannot be told from the records. */
export const WAITING: Query = {
  where: [
    { field: "kind", op: "=", value: "anonymous-case" },
    { field: "state", op: "=", value: "received" },
  ],
  limit: 100,
};
