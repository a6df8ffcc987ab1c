import { profileKeys } from "../../core/identity/profile-keys";
import type { Change } from "../../core/outcome";
import type { Person, Profile } from "../../core/person";
import type { Stored } from "../../core/store";
import { one } from "../../core/verb";
import { writeOver } from "../../core/write-over";

/** Where somebody's own profile is: what a verb that changes it reads, and where it writes. */
export const profileOf = {
  load: ({ id }: Person) => ({ profile: one<Profile>("people", id, "profile") }),
  writesTo: ({ id }: Person) => ({ container: "people", pk: id }) as const,
};

/** Changes somebody's own profile and tells nobody. Whoever the directory has not brought yet gets one with it. */
export function changeProfile(
  stored: Stored<Profile> | undefined,
  me: Person,
  change: Partial<Omit<Person, "id">>,
): Change {
  const before: Profile = stored?.doc ?? {
    ...me,
    id: "profile",
    pk: me.id,
    kind: "person",
    ...profileKeys(me),
  };
  const doc: Profile = { ...before, ...change };
  return { ...profileOf.writesTo(me), writes: [writeOver(stored, doc)], notices: [] };
}
