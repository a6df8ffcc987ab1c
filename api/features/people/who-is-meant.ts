import type { Profile } from "../../core/person";
import { type LookedUp, peopleIn, unitsIn } from "./look-up";
import { type Stretch, stretchesOf } from "./stretches-of";

/** Of whom somebody speaks, and what of it nobody knows. */
export interface Meant {
  readonly people: readonly Profile[];
  /** Units by their key, as the directory writes them. */
  readonly units: ReadonlyMap<string, string>;
  /** As typed. */
  readonly unknown: readonly string[];
  /** How many names there are. */
  readonly names: number;
  /** Several people have one of the names. */
  readonly shared: boolean;
}

/**
 * Whom a field names. Where what was typed may be read in two ways, or several have one name, all of them are meant: this
 * protects, and a choice made silently would protect the wrong person. What the longest reading leaves is not known.
 */
export function whoIsMeant(typed: string, state: LookedUp): Meant {
  const stretches = stretchesOf(typed);
  const people = peopleIn(state);
  const units = unitsIn(state);
  const keys = people.map(({ nameKey }) => nameKey);
  const isKnown = ({ key }: Stretch) => units.has(key) || keys.includes(key);
  const names = longest(stretches, isKnown);
  const unknown = names.filter((name) => !isKnown(name)).map(({ text }) => text);
  return { people, units, unknown, names: names.length, shared: new Set(keys).size < keys.length };
}

/** From left to right, the longest that is known; a piece that begins nothing known stands alone. */
function longest(stretches: readonly Stretch[], isKnown: (stretch: Stretch) => boolean): Stretch[] {
  const names: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.from < (names.at(-1)?.to ?? 0)) continue;
    const here = stretches.filter(({ from }) => from === stretch.from);
    names.push(here.filter(isKnown).at(-1) ?? stretch);
  }
  return names;
}
