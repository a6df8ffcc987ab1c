import { nameKey } from "../../core/name-key";
import type { Query } from "../../core/store";
import { MOST_HIDDEN } from "../cases/asking/request";
import { namesIn } from "./names-in";
import { peopleWhose } from "./people-whose";

/** Everybody who has one of the names somebody typed; of more than twenty names, those of the first twenty. */
export function peopleNamed(typed: string): Query {
  return peopleWhose("nameKey", namesIn(typed).slice(0, MOST_HIDDEN).map(nameKey));
}
