import type { Person } from "../../core/person";

/**
 * Where somebody stands as a volunteer (states.md, "Membership"). none: never applied, or took it back. applied: waits for a
 * lead. volunteer: has the role. ended: a lead has ended it, and she may apply again.
 */
export type VolunteerStanding = "none" | "applied" | "volunteer" | "ended";

/** R12: the role says who is a volunteer; what she signed says who would like to be. */
export function standingOf({
  roles,
  volunteering,
}: Pick<Person, "roles" | "volunteering">): VolunteerStanding {
  if (roles.includes("volunteer")) return "volunteer";
  if (volunteering === undefined) return "none";
  return volunteering.standing === "applied" ? "applied" : "ended";
}
