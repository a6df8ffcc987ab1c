import { idOf } from "../../core/identity/id-of";
import { nameKey } from "../../core/name-key";
import { type LookedUp, peopleIn, unitsIn } from "./look-up";
import type { Meant } from "./who-is-meant";

/** Of whom a program speaks: people by their ids, units by their names. */
export function whoIsGiven(ids: readonly string[], units: readonly string[], state: LookedUp): Meant {
  const people = peopleIn(state);
  const found = unitsIn(state);
  const unknown = [
    ...ids.filter((id) => people.every(({ pk }) => pk !== idOf(id))),
    ...units.filter((unit) => !found.has(nameKey(unit))),
  ];
  return { people, units: found, unknown, names: ids.length, shared: false };
}
