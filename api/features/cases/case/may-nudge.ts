import { workingDaysBetween } from "../../../core/calendar";
import type { AllyshipCase } from "./case";
import type { When } from "./move";

/** Contact that takes this many working days is nothing to be noted. */
const PATIENCE_BD = 5;

/** Whether a caller has been without a word long enough for her ally to be asked. */
export function mayNudge({ begunAt, since }: AllyshipCase, { now, settings }: When): boolean {
  return workingDaysBetween(new Date(begunAt ?? since), now, settings.calendar) >= PATIENCE_BD;
}
