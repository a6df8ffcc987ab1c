import type { Profile } from "../../api/core/person";
import type { Known, Memory } from "./memory";
import type { Act } from "./steps";
import type { Watch } from "./watch";

/** Who may be behind the commits that are looked at, and what else is known at that moment. */
export interface Behind {
  readonly memory: Memory;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly acts: readonly Act[];
  readonly now: Date;
  readonly watch: Watch;
}

/** Whether the caller keeps her case from this person, or from her unit. */
export function isHidden(known: Known, id: string, { profiles }: Pick<Behind, "profiles">): boolean {
  const unit = profiles.get(id)?.unit?.toLowerCase();
  return known.hideFrom.includes(id) || (unit !== undefined && known.hideUnits.includes(unit));
}
