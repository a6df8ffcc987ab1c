import type { Doc } from "../../../core/store";

/**
 * How an anonymous allyship was for its ally: for their own learning (R25, R26). Container cases, partition = the case, id
 * "reflection". Read by nobody; sealed under the case's key, and deleted with it.
 */
export interface RelayReflection extends Doc {
  readonly kind: "relay-reflection";
  readonly went: "well" | "mixed" | "hard";
  readonly learned: string;
}
