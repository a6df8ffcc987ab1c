import type { DatedBy } from "../../../core/calendar";
import { seasonOf } from "../../points/season";
import type { AllyshipCase } from "./case";

/** Whether the verdict of a closed case, or that there was none, may still be changed: until its season ends. */
export function mayAmend({ state, closedAt, ally }: AllyshipCase, when: DatedBy): boolean {
  // Without an ally on record there is nothing that could have worked.
  if (ally === undefined || closedAt === undefined) return false;
  const decided = state === "worked" || state === "did-not-work" || state === "undetermined";
  const { calendar } = when.settings;
  return decided && seasonOf(closedAt, calendar) === seasonOf(when.now, calendar);
}
