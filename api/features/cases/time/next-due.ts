import type { AllyshipCase } from "../case/case";
import { type Act, ticksOf } from "../case/clocks";
import type { When } from "../case/move";
import { type Strike, strikeTicks } from "./next-tick";

/** The one thing to do now for a case whose clock is due. */
export function strike(found: AllyshipCase, when: When): Strike<Act> | undefined {
  const { struck, since } = found;
  return strikeTicks(ticksOf(found, when.settings), { struck, since: new Date(since) }, when);
}
