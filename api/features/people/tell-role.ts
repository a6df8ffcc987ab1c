import { peopleWith } from "../../core/people-with";
import { newcomer, type Profile, type Role } from "../../core/person";
import { every, reaction } from "../../core/reaction";

/** Everybody of a role has something to look at. */
export interface TellRole {
  readonly to: "role";
  readonly role: Role;
  readonly verb: string;
}

/** Tells everybody of a role, and shows them this. */
export function tellRoleOf(role: Role, verb: string): TellRole {
  return { to: "role", role, verb };
}

/** Tells everybody of a role that there is something to look at, each by their own pace. The first leads are leads on record or not. */
export const tellRole = reaction<TellRole>()({
  to: "role",
  does: "Tell everybody of a role that there is something to look at.",
  load: ({ role }) => ({ people: every<Profile>("people", peopleWith(role, 1000)) }),
  decide({ role, verb }, { people }, { leads }) {
    const known = people.map(({ doc }) => doc);
    const missing = (role === "lead" ? leads : [])
      .filter((id) => known.every(({ pk }) => pk !== id))
      .map(
        (id): Profile => ({ ...newcomer({ id, name: "" }, leads), id: "profile", pk: id, kind: "person" }),
      );
    return {
      outcome: "told",
      tell: [...known, ...missing].map((each) => [each, { verb, input: {} }] as const),
    };
  },
});
