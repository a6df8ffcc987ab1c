import type { AllyshipCase } from "./case";

/** The id of the other of the two, where there is one. */
export function otherOf({ caller, ally }: AllyshipCase, part: "caller" | "ally"): string[] {
  if (part === "ally") return [caller.id];
  return ally === undefined ? [] : [ally.id];
}

/** Whether somebody is one of the two. */
export function isOneOfTwo(part: string): part is "caller" | "ally" {
  return part === "caller" || part === "ally";
}
