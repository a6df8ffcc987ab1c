import type { DatedBy } from "../../../core/calendar";
import type { CreditUnit } from "../../points/credit";
import { pointsOf } from "../../points/points-of";
import { seasonOf } from "../../points/season";
import type { AnonymousCase } from "./anonymous-case";

/** points.md, "What earns": a volunteer's unit, for an anonymous case carried to any closure, whatever came of it. R13. */
const VOLUNTEER_POINTS = 4;

/**
 * What a closed case earns: the ally's unit where it worked, the volunteer's wherever the volunteer had come as far as a
 * wording. Nothing of the caller is in it: nobody knows who that is (privacy.md, decisions 4 and 5). `open` is the case before
 * it closed.
 */
export function relayCredits(
  closed: AnonymousCase,
  open: AnonymousCase,
  { settings }: Pick<DatedBy, "settings">,
): CreditUnit[] {
  const { ally, volunteer, state, pk, closedOn = "" } = closed;
  // A place in the order in which caps are counted, of which nobody reads a day: the date alone would do.
  const at = `${closedOn}T00:00:00.000Z`;
  const seasonId = seasonOf(closedOn, settings.calendar);
  const common = { to: "season", seasonId, at, sameUnit: false } as const;
  const source = (role: string) => ({ type: "anonymous-case", ref: pk, role, revision: 0 });
  const credits: CreditUnit[] = [];
  if (volunteer?.unit != null && (open.briefs ?? []).length > 0) {
    const { id, unit } = volunteer;
    credits.push({
      ...common,
      unit,
      points: VOLUNTEER_POINTS,
      source: source("volunteer"),
      contributorId: id,
    });
  }
  if (state === "worked" && ally?.unit != null) {
    const { id, unit } = ally;
    credits.push({
      ...common,
      unit,
      points: allyPoints(open),
      source: source("ally"),
      contributorId: id,
    });
  }
  return credits;
}

/** As for a named case, until the caller said that they are done. Messages both ways stand where check-ins would: nobody is asked how it goes. */
function allyPoints({ allyship = "one-off", matchedOn, steps, counts }: AnonymousCase): number {
  const finishedAt = steps.findLast(({ from, to }) => to === "closing" && from !== to)?.on;
  const checkIns = Math.min(counts.callerToAlly, counts.allyToCaller);
  return pointsOf({ kind: allyship, begunAt: matchedOn, finishedAt, checkIns });
}
