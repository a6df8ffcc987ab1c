import { daysBetween } from "../../core/clock";

const SUSTAINED_DAYS = 21;

/**
 * Points of a case that worked (points.md, "What earns"): 10 for sustained allyship of at least 21 days, else 4.
 * The kind is the one agreed on; times are ISO.
 */
export function casePoints(
  kind: "one-off" | "sustained",
  matchedAt: string | undefined,
  finishedAt: string | undefined,
): number {
  if (kind === "one-off" || matchedAt === undefined || finishedAt === undefined) return 4;
  return daysBetween(new Date(matchedAt), new Date(finishedAt)) >= SUSTAINED_DAYS ? 10 : 4;
}
