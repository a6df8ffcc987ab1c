import type { Role } from "./person";
import type { Query } from "./store";

/** Everybody who has been granted a role, in container people. */
export function peopleWith(role: Role, limit: number): Query {
  return {
    where: [
      { field: "kind", op: "=", value: "person" },
      { field: "roles", op: "has", value: role },
    ],
    limit,
  };
}
