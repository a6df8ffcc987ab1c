import { profileKeys } from "../../../api/core/identity/profile-keys";
import type { Person, Profile, Role } from "../../../api/core/person";

interface Member {
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** Has finished the allyship course. */
  readonly trained?: true;
  readonly managers?: readonly string[];
}

/** Who is who where a rule is tested by itself. Their keys are their ids: nothing here is stored. */
export const CAST = {
  amara: { name: "Amara Okafor", unit: "Engineering", roles: [], managers: ["hugo"] },
  hugo: { name: "Hugo Lindqvist", unit: "Engineering", roles: ["ally", "manager"], trained: true },
  ben: { name: "Ben Adler", unit: "Finance", roles: ["ally"], trained: true },
  ines: { name: "Inês Carvalho", unit: "Engineering", roles: ["ally"], trained: true },
  lea: { name: "Léa Moreau", unit: "Marketing", roles: ["ally", "mentor"], trained: true },
  omar: { name: "Omar Haddad", unit: "Sales", roles: ["ally"], trained: true },
  noor: { name: "Noor Rahimi", unit: "Legal", roles: ["ally"], trained: true },
  kim: { name: "Kim Nguyen", unit: "Operations", roles: [] },
  chloe: { name: "Chloe Tan", unit: "Operations", roles: ["volunteer"] },
  daniel: { name: "Daniel Kowalski", unit: "Sales", roles: ["volunteer"] },
  priya: { name: "Priya Raman", unit: "Finance", roles: ["volunteer"] },
  vera: { name: "Vera Klein", unit: "Marketing", roles: ["volunteer"] },
  farid: { name: "Farid Karimi", unit: "People", roles: ["lead"] },
  elena: { name: "Elena Rossi", unit: "People", roles: ["hr"] },
} as const satisfies Record<string, Member>;
export type Key = keyof typeof CAST;
export const KEYS: readonly string[] = Object.keys(CAST);

/** Somebody as the programme knows them. */
export function personOf(key: Key): Person {
  const { name, unit, roles, ...rest }: Member = CAST[key];
  const training = rest.trained ? [{ course: "allyship", version: 1, on: "2026-09-01" }] : [];
  return { id: key, name, unit, managers: rest.managers ?? [], roles, training };
}

/** Somebody as they lie in the directory. */
export function profileOf(key: Key, change: Partial<Profile> = {}): Profile {
  const { id: pk, ...known } = personOf(key);
  return { ...known, id: "profile", pk, kind: "person", ...profileKeys(known), ...change };
}

/** Somebody as a case remembers them. */
export function someoneOf(key: Key) {
  return { id: key, name: CAST[key].name, unit: CAST[key].unit };
}
