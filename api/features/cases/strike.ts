import type { AllyshipCase } from "./case";
import { type Act, ticksOf } from "./clocks";
import type { When } from "./enter";
import { type Strike, strikeTicks } from "./strike-ticks";

/** The one thing to do now for a case whose clock is due. */
export function strike(found: AllyshipCase, when: When): Strike<Act> | undefined {
  const { struck, since } = found;
  return strikeTicks(ticksOf(found, when.settings), { struck, since: new Date(since) }, when);
}
