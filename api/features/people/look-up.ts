import { idOf } from "../../core/identity/id-of";
import { nameKey } from "../../core/name-key";
import type { Profile } from "../../core/person";
import type { Page, Query } from "../../core/store";
import { type ReadSome, some } from "../../core/verb";
import { peopleBy, peopleNamed } from "./people-named";
import { stretchesOf } from "./stretches-of";

/** What a verb reads to know of whom somebody speaks: people, and units, each by somebody who is in it. */
export type LookUps = {
  readonly [name: `people:${string}` | `unit:${string}`]: ReadSome<Profile>;
};

/** What came of it. */
export type LookedUp = {
  readonly [name: `people:${string}` | `unit:${string}`]: Page<Profile>;
};

/** Looks up whoever is named in a field, and every unit where units may be named too; nothing for an empty field. */
export function lookUpTyped(typed: string, what: "people" | "people and units"): LookUps {
  const keys = stretchesOf(typed).map(({ key }) => key);
  const people = byPeople("named", keys.length > 0, peopleNamed(typed));
  return what === "people" ? people : { ...people, ...unitsBy(keys) };
}

/** Looks up people by their ids, and units by their names. */
export function lookUpGiven(ids: readonly string[], units: readonly string[] = []): LookUps {
  return {
    ...byPeople("given", ids.length > 0, peopleBy("pk", ids.map(idOf))),
    ...unitsBy(units.map(nameKey)),
  };
}

/** The people who were found. */
export function peopleIn(state: LookedUp): Profile[] {
  return pagesIn(state, "people:").flatMap(([, { items }]) => items.map(({ doc }) => doc));
}

/** The units that were found: by their key, as the directory writes them. */
export function unitsIn(state: LookedUp): ReadonlyMap<string, string> {
  return new Map(
    pagesIn(state, "unit:").flatMap(([, { items }]) =>
      items.flatMap(({ doc: { unit, unitKey } }) => (unit && unitKey ? [[unitKey, unit] as const] : [])),
    ),
  );
}

function pagesIn(state: LookedUp, kind: "people:" | "unit:"): [string, Page<Profile>][] {
  return Object.entries(state).filter(([name]) => name.startsWith(kind));
}

function byPeople(how: string, isAny: boolean, query: Query): LookUps {
  return isAny ? { [`people:${how}` as const]: some<Profile>("people", query) } : {};
}

function unitsBy(keys: readonly string[]): LookUps {
  return Object.fromEntries(
    [...new Set(keys)].map((key) => [`unit:${key}`, some<Profile>("people", inUnit(key))]),
  );
}

/** Somebody of a unit: that there is one says that there is the unit. */
function inUnit(key: string): Query {
  return {
    where: [
      { field: "kind", op: "=", value: "person" },
      { field: "unitKey", op: "=", value: key },
    ],
    orderBy: { field: "pk", direction: "asc" },
    limit: 1,
  };
}
