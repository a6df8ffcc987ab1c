import { addDays, dateOf } from "../../../../api/core/clock";
import { profileKeys } from "../../../../api/core/identity/profile-keys";
import type { Profile, Role } from "../../../../api/core/person";
import { CAST, employees, personIdOf } from "../../../../api/host/local/sample-company";
import { namedByKey } from "../../../kit/walk-engine/named-by-key";

interface Extra {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles?: readonly Role[];
  readonly managers?: readonly string[];
  /** Days before the walk begins on which they finished the course. */
  readonly trained?: number;
}

/** Beside the sample company's cast: more allies, more callers, and people with a tie that matters. */
const EXTRAS: readonly Extra[] = [
  { key: "omar", name: "Omar Haddad", unit: "Sales", roles: ["ally"], trained: 10 },
  { key: "noor", name: "Noor Rahimi", unit: "Legal", roles: ["ally", "manager"], trained: 20 },
  {
    key: "pia",
    name: "Pia Sandström",
    unit: "Engineering",
    roles: ["ally"],
    managers: ["amara", "hugo"],
    trained: 9,
  },
  { key: "yara", name: "Yara Nasser", unit: "Operations", roles: ["ally"], trained: 330 },
  { key: "zoe", name: "Zoë Petit", unit: "Marketing", roles: ["ally"] },
  { key: "tess", name: "Tess Brouwer", unit: "Marketing", managers: ["lea"] },
  { key: "ivo", name: "Ivo Horvat", unit: "Finance", managers: ["ben"] },
  { key: "mira", name: "Mira Solberg", unit: null, managers: ["sven"] },
  { key: "sven", name: "Sven Aalto", unit: "Legal", roles: ["volunteer"] },
  { key: "vera", name: "Vera Klein", unit: "Sales", roles: ["volunteer", "ally"], trained: 15 },
  { key: "hanna", name: "Hanna Vogt", unit: "People", roles: ["hr", "ally", "volunteer"], trained: 12 },
];

/** Everybody of a walk that begins now. Two of the cast who are managers have finished the course too. */
export function everybody(start: Date): Profile[] {
  const trained = (days: number) => [{ course: "allyship", version: 1, on: dateOf(addDays(start, -days)) }];
  const cast = employees(start)
    .slice(0, CAST.length)
    .map((profile) => (profile.pk === personIdOf("hugo") ? { ...profile, training: trained(30) } : profile));
  const extras = EXTRAS.map(
    ({ key, name, unit, roles = [], managers = [], trained: days }): Profile => ({
      id: "profile",
      pk: personIdOf(key),
      kind: "person",
      name,
      ...profileKeys({ name, unit }),
      unit,
      managers: managers.map(personIdOf),
      roles,
      training: days === undefined ? [] : trained(days),
    }),
  );
  return [...cast, ...extras];
}

export const KEYS: readonly string[] = [...CAST.map(({ key }) => key), ...EXTRAS.map(({ key }) => key)];
/** Those who ask; ines and ben are allies to others too. */
export const CALLERS = ["amara", "kim", "tess", "grace", "ivo", "mira", "ines", "ben"] as const;
/** Those who ask and are nobody's ally: their names belong to their own allies alone. */
export const CALLERS_ONLY = ["amara", "kim", "tess", "grace", "ivo", "mira"] as const;
export const ALLIES = ["ben", "ines", "lea", "omar", "noor", "pia", "yara", "vera", "hugo"] as const;
export const VOLUNTEERS = ["chloe", "daniel", "priya", "sven", "vera"] as const;

/** What somebody is called, and whose an id is. */
export const { nameOf, keyOf } = namedByKey([...CAST, ...EXTRAS]);

export { personIdOf };
