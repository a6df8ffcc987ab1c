import type { Part } from "./part";

/** On whose side of a case somebody with this part acts: the caller's, or that of those who are or could be the ally. */
export function actorOf(part: Part): "caller" | "ally" {
  return part === "caller" ? "caller" : "ally";
}
