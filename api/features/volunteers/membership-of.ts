import type { Person } from "../../core/person";

/**
 * Where somebody stands as a volunteer (states.md, "Membership"). none: never applied, or took it back. applied: waits for a
 * lead. volunteer: has the role. ended: a lead has ended it, and they may apply again.
 */
export type Membership = "none" | "applied" | "volunteer" | "ended";

/** R12: the role says who is a volunteer; what was signed says who would like to be. */
export function membershipOf({ roles, volunteering }: Pick<Person, "roles" | "volunteering">): Membership {
  if (roles.includes("volunteer")) return "volunteer";
  if (volunteering === undefined) return "none";
  return volunteering.application === "applied" ? "applied" : "ended";
}
