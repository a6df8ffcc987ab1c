import { type Person, UNSAID } from "../../../core/person";
import type { Query } from "../../../core/store";
import { visible } from "../../../core/verb";
import { MOST_PARTS, withPartOf } from "../../../lifecycle/people-index";
import type { AllyshipCase } from "./case";
import { type CaseState, STATES, takesAPlace } from "./case-state";

/** The named cases somebody has or had a part in, the newest first. */
export function casesOf(personId: string): Query {
  return withPartOf("case", personId, { newestBy: "openedAt" });
}

/** Of these only the ones that stand in one of these states. */
export function casesStanding(personId: string, states: readonly CaseState[]): Query {
  return withPartOf("case", personId, { states });
}

/** Those that may take one of an ally's places: not others that they offered on, however many these are. */
export function placesOf(personId: string) {
  return visible<AllyshipCase>("cases", casesStanding(personId, STATES.filter(takesAPlace)), {
    sees: ({ ally }) => ally?.id === personId,
    want: MOST_PARTS,
  });
}

/** R17: how many more allyships an ally has a place for. Somebody who said nothing has three. */
export function placesLeft({ id, availability }: Person, cases: readonly AllyshipCase[]): number {
  const taken = cases.filter(({ ally, state, former }) => {
    return ally?.id === id && takesAPlace(state) && !former.some((ended) => ended.id === id);
  });
  if (availability?.away === true) return 0;
  return Math.max((availability ?? UNSAID).places - taken.length, 0);
}
