import type { AllyshipCase } from "./case";
import { areTogether } from "./case-state";

/** Whether one of the two has been asked how it goes and has not said. */
export function isAskedNow({ checkIns, state }: AllyshipCase, part: "caller" | "ally"): boolean {
  if (!areTogether(state)) return false;
  if (state === "nudged" && part === "ally") return true;
  if (state === "quiet" && part === "caller") return true;
  return checkIns !== undefined && checkIns.asked > 0 && !checkIns.answered[part];
}
