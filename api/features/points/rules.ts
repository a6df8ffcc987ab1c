/** How a season's entries become totals (points.md, "Caps and self-dealing"). Frozen before the season begins. */
export interface Rules {
  readonly version: number;
  /** Cases counted in a season for the same ally and caller, for an ally, and for a caller. */
  readonly perPair: number;
  readonly perAlly: number;
  readonly perCaller: number;
  /** How much of a unit's case points may come from cases within the unit, 0 to 1. */
  readonly sameUnitShare: number;
  /** How much of them may come from anonymous cases, where nobody can see who helped whom. */
  readonly anonymousShare: number;
  /** How much of a unit's points may come from one person; and where fewer than `few` people contributed. */
  readonly personShare: number;
  readonly few: number;
  readonly personShareOfFew: number;
}

/** Rules of the running season. Other rules are another version, for a season that has not begun. */
export const RULES: Rules = {
  version: 1,
  perPair: 1,
  perAlly: 4,
  perCaller: 3,
  sameUnitShare: 0.5,
  anonymousShare: 0.25,
  personShare: 0.25,
  few: 8,
  personShareOfFew: 0.4,
};
