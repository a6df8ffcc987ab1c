import { createHash } from "node:crypto";
import { addDays, dateOf } from "../../core/clock";
import { profileKeys } from "../../core/identity/profile-keys";
import type { Profile, Role, Training } from "../../core/person";
import type { Store } from "../../core/store";
import { ALLY_COURSE } from "../../features/learning/training";
import { nameOf } from "./sample-names";

/** Wholly made up. People per business unit. */
export const UNITS = {
  Engineering: 400,
  Operations: 150,
  Sales: 60,
  Marketing: 40,
  Finance: 25,
  People: 20,
  Legal: 12,
} as const;
type Unit = keyof typeof UNITS;

interface CastMember {
  readonly key: string;
  readonly name: string;
  readonly unit: Unit;
  readonly part: string;
  readonly roles: readonly Role[];
  readonly manager?: string;
  readonly trained?: boolean;
}

/** The named people: who is who on the stage and in tests. */
export const CAST: readonly CastMember[] = [
  { key: "amara", name: "Amara Okafor", unit: "Engineering", part: "The caller", roles: [], manager: "hugo" },
  { key: "hugo", name: "Hugo Lindqvist", unit: "Engineering", part: "Amara’s manager", roles: ["manager"] },
  {
    key: "ines",
    name: "Inês Carvalho",
    unit: "Engineering",
    part: "Ally, same unit as the caller",
    roles: ["ally"],
    trained: true,
  },
  { key: "ben", name: "Ben Adler", unit: "Finance", part: "Ally", roles: ["ally"], trained: true },
  {
    key: "lea",
    name: "Léa Moreau",
    unit: "Marketing",
    part: "Ally and mentor",
    roles: ["ally", "mentor"],
    trained: true,
  },
  { key: "chloe", name: "Chloe Tan", unit: "Operations", part: "Volunteer", roles: ["volunteer"] },
  { key: "daniel", name: "Daniel Kowalski", unit: "Sales", part: "Volunteer", roles: ["volunteer"] },
  { key: "priya", name: "Priya Raman", unit: "Finance", part: "Volunteer", roles: ["volunteer"] },
  { key: "elena", name: "Elena Rossi", unit: "People", part: "HR", roles: ["hr"] },
  { key: "farid", name: "Farid Karimi", unit: "People", part: "Programme lead", roles: ["lead"] },
  { key: "grace", name: "Grace Mbeki", unit: "Operations", part: "Leader sponsor", roles: ["sponsor"] },
  { key: "jonas", name: "Jonas Weber", unit: "Legal", part: "Speak-up handler", roles: ["speak-up"] },
  { key: "kim", name: "Kim Nguyen", unit: "Operations", part: "A sceptic, no role", roles: [] },
];

/** Somebody's Entra object id, the same at every start. */
export function personIdOf(key: string): string {
  const hex = createHash("sha256").update(`sample company|${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Every tenth of the generated employees is a trained ally, spread by number and so the same at every start. */
const ALLY_EVERY = 10;
/** Courses were finished over the half year before the store was filled. */
const COURSE_DAYS = 180;

/** Fills an empty store with people. One that has anybody in it is left alone. Resolves with whether it was filled. */
export async function fillSampleCompany(store: Store, now: Date): Promise<boolean> {
  const anybody = await store.query("people", {
    where: [{ field: "kind", op: "=", value: "person" }],
    limit: 1,
  });
  if (anybody.items.length > 0) return false;
  for (const profile of employees(now)) {
    await store.commit("people", profile.pk, [{ op: "create", doc: profile }]);
  }
  return true;
}

/** The cast and the generated rest, unit by unit. */
export function employees(now: Date): Profile[] {
  const named = CAST.map((member) =>
    profileOf(member.key, member, member.trained === true ? record(now, 90) : []),
  );
  let number = 0;
  const others = Object.entries(UNITS).flatMap(([name, size]) => {
    const unit = name as Unit;
    const missing = size - CAST.filter((member) => member.unit === unit).length;
    return Array.from({ length: missing }, () => {
      number += 1;
      const ally = number % ALLY_EVERY === 0;
      const training = ally ? record(now, (number * 7) % COURSE_DAYS) : [];
      return profileOf(
        `employee-${number}`,
        { name: nameOf(number), unit, roles: ally ? ["ally"] : [] },
        training,
      );
    });
  });
  return [...named, ...others];
}

function profileOf(
  key: string,
  { name, unit, roles, manager }: Pick<CastMember, "name" | "unit" | "roles" | "manager">,
  training: readonly Training[],
): Profile {
  const managers = manager === undefined ? [] : [personIdOf(manager)];
  return {
    id: "profile",
    pk: personIdOf(key),
    kind: "person",
    name,
    ...profileKeys({ name, unit }),
    unit,
    managers,
    roles,
    training,
  };
}

function record(now: Date, daysAgo: number): Training[] {
  return [{ course: ALLY_COURSE, version: 1, on: dateOf(addDays(now, -daysAgo)) }];
}
