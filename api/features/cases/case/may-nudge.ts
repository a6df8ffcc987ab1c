import { workingDaysBetween } from "../../../core/calendar";
import type { When } from "../../../lifecycle/when";
import type { AllyshipCase } from "./case";

/** Contact that takes this many working days is nothing to be noted. */
const PATIENCE_BD = 5;

/** Whether a caller has been without a word long enough for their ally to be asked. */
export function mayNudge({ begunAt, since }: AllyshipCase, { now, settings }: When): boolean {
  return workingDaysBetween(new Date(begunAt ?? since), now, settings.calendar) >= PATIENCE_BD;
}
