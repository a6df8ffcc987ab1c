import { daysBetween } from "../../core/clock";

/** What of a case decides its points: the kind both agreed on at the beginning, and what then happened. Times are ISO. */
export interface Effort {
  readonly kind: "one-off" | "sustained";
  readonly begunAt: string | undefined;
  readonly finishedAt: string | undefined;
  readonly checkIns: number;
}

const SUSTAINED = { points: 10, days: 21, checkIns: 2 } as const;
const ONE_OFF_POINTS = 4;

/**
 * Points of a case that worked (points.md, "What earns"): 10 for sustained allyship of at least 21 days with at least two
 * check-ins, else 4. The kind is fixed at agreement: a one-off that took longer stays a one-off.
 */
export function pointsOf({ kind, begunAt, finishedAt, checkIns }: Effort): number {
  if (kind === "one-off" || begunAt === undefined || finishedAt === undefined) return ONE_OFF_POINTS;
  const days = daysBetween(new Date(begunAt), new Date(finishedAt));
  return days >= SUSTAINED.days && checkIns >= SUSTAINED.checkIns ? SUSTAINED.points : ONE_OFF_POINTS;
}
