import { nameKey } from "../../core/name-key";
import type { Query } from "../../core/store";
import { MOST_HIDDEN } from "../cases/asking/request";
import { namesIn } from "./names-in";

/** As many as could share the names somebody wrote down. */
const MOST_FOUND = 100;

/** Everybody who has one of the names somebody typed; of more than twenty names, those of the first twenty. */
export function peopleNamed(typed: string): Query {
  const keys = namesIn(typed).slice(0, MOST_HIDDEN).map(nameKey);
  return {
    where: [
      { field: "kind", op: "=", value: "person" },
      // A query needs something to look for; nobody's key is empty.
      { field: "nameKey", op: "in", value: keys.length > 0 ? keys : [""] },
    ],
    limit: MOST_FOUND,
  };
}
