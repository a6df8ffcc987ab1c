import type { Query } from "../../core/store";

/** As many as could share what somebody wrote down. */
const MOST_FOUND = 100;

/** Everybody in whom a field is one of these values. */
export function peopleWhose(field: "nameKey" | "unit", values: readonly string[]): Query {
  return {
    where: [
      { field: "kind", op: "=", value: "person" },
      // A query needs something to look for; nobody's key is empty, and no unit's name.
      { field, op: "in", value: values.length > 0 ? values : [""] },
    ],
    limit: MOST_FOUND,
  };
}
