import type { Availability, Person } from "../../core/person";

/** R17: what an ally can take on who has not said anything about it. */
export const UNSAID: Availability = { places: 3, away: false };

/** R17: away, or with no place to give: no request is shown to her, and none is brought to her notice. */
export function isAway({ availability = UNSAID }: Pick<Person, "availability">): boolean {
  return availability.away || availability.places === 0;
}
