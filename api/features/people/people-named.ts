import type { Query } from "../../core/store";
import { stretchesOf } from "./stretches-of";

/** More than share a name with those who may be meant at once; where there are more, nobody was looked up in full. */
const MOST_FOUND = 100;

/** Everybody who has one of the names somebody typed; nobody for an empty field. */
export function peopleNamed(typed: string): Query {
  return peopleBy(
    "nameKey",
    stretchesOf(typed).map(({ key }) => key),
  );
}

/** Everybody in whom a key is one of these. Ordered, so that a page is whole. */
export function peopleBy(field: "nameKey" | "pk", keys: readonly string[]): Query {
  return {
    where: [
      { field: "kind", op: "=", value: "person" },
      { field, op: "in", value: [...new Set(keys)] },
    ],
    orderBy: { field: "pk", direction: "asc" },
    limit: MOST_FOUND,
  };
}
