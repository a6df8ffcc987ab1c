import { addDays, dateOf } from "../../../../api/core/clock";
import { profileKeys } from "../../../../api/core/identity/profile-keys";
import type { Profile } from "../../../../api/core/person";
import { CAST, employees, personIdOf } from "../../../../api/host/local/sample-company";
import { namedByKey } from "../../../kit/walk-engine/named-by-key";

const CALLER_KEYS = ["amara", "kim", "grace", "jonas"];
const STAFF_KEYS = ["chloe", "daniel", "priya", "ben", "ines", "lea", "farid", "elena", "hugo"];
/** A volunteer who is a trained ally too, and an ally who has not finished the course. */
const EXTRAS = [
  { key: "vera", name: "Vera Klein", unit: "Legal", roles: ["volunteer", "ally"], trained: true },
  { key: "omar", name: "Omar Haddad", unit: "Sales", roles: ["ally"], trained: true },
  { key: "zoe", name: "Zoë Petit", unit: "Marketing", roles: ["ally"], trained: false },
] as const;

/** Everybody of a walk that begins now: whoever is trained is so from the day before it on. */
export function everybody(start: Date): Profile[] {
  const on = dateOf(addDays(start, -1));
  const training = [{ course: "allyship", version: 1, on }];
  const cast = employees(start).slice(0, CAST.length);
  const known = [...CALLER_KEYS, ...STAFF_KEYS].map(personIdOf);
  const named = cast
    .filter(({ pk }) => known.includes(pk))
    .map((profile) => (profile.training.length > 0 ? { ...profile, training } : profile));
  const extras = EXTRAS.map(
    ({ key, name, unit, roles, trained }): Profile => ({
      id: "profile",
      pk: personIdOf(key),
      kind: "person",
      name,
      ...profileKeys({ name, unit }),
      unit,
      managers: [],
      roles,
      training: trained ? training : [],
    }),
  );
  return [...named, ...extras];
}

/** Those who ask without a name: neither their ids nor their names may be anywhere. */
export const CALLERS: readonly string[] = CALLER_KEYS;
export const VOLUNTEERS = ["chloe", "daniel", "priya", "vera"] as const;
export const ALLIES = ["ben", "ines", "lea", "omar", "vera"] as const;
export const LEAD = "farid";
export const KEYS: readonly string[] = [...CALLER_KEYS, ...STAFF_KEYS, ...EXTRAS.map(({ key }) => key)];

/** What somebody is called, and whose an id is. */
export const { nameOf, keyOf } = namedByKey([...CAST, ...EXTRAS]);

export { personIdOf };
