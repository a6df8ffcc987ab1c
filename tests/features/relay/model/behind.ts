import type { Act } from "../../../kit/walk-engine/steps";
import type { Known, Memory } from "./memory";
import type { RelayWatch } from "./watch";

/** Who may be behind the commits that are looked at, and what else is known at that moment. */
export interface Behind {
  readonly memory: Memory;
  readonly acts: readonly Act[];
  readonly now: Date;
  readonly watch: RelayWatch;
}

/** Whether the caller keeps the case from this person, or from their unit. */
export function isHidden(known: Known, id: string, { profiles }: Pick<RelayWatch, "profiles">): boolean {
  const unit = profiles.get(id)?.unit?.toLowerCase();
  return known.hideFrom.includes(id) || (unit !== undefined && known.hideUnits.includes(unit));
}
