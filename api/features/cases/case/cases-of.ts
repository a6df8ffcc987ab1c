import { type Person, UNSAID } from "../../../core/person";
import type { Query } from "../../../core/store";
import type { AllyshipCase } from "./case";
import { type CaseState, STATES, takesAPlace } from "./case-state";

/** Somebody with more than this many is shown the newest. */
export const MOST_CASES = 100;

/** The cases somebody has or had a part in, the newest first. */
export function casesOf(personId: string, kinds: readonly string[] = ["case"]): Query {
  return {
    where: [
      { field: "kind", op: "in", value: kinds },
      { field: "people", op: "has", value: personId },
    ],
    orderBy: { field: "openedAt", direction: "desc" },
    limit: MOST_CASES,
  };
}

/** Of these only the ones that stand in one of these states: a few, where all may be a hundred to open. */
export function casesStanding(personId: string, states: readonly CaseState[]): Query {
  const { where = [], limit } = casesOf(personId);
  return { where: [...where, { field: "state", op: "in", value: states }], limit };
}

/** Those that may take one of an ally's places. */
export function placesOf(personId: string): Query {
  return casesStanding(personId, STATES.filter(takesAPlace));
}

/** R17: how many more allyships an ally has a place for. Somebody who said nothing has three. */
export function placesLeft({ id, availability }: Person, cases: readonly AllyshipCase[]): number {
  const taken = cases.filter(({ ally, state, former }) => {
    return ally?.id === id && takesAPlace(state) && !former.some((ended) => ended.id === id);
  });
  if (availability?.away === true) return 0;
  return Math.max((availability ?? UNSAID).places - taken.length, 0);
}
