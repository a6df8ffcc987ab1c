import type { DatedBy } from "../../../core/calendar";
import type { Notice } from "../../../core/notice";
import type { CreditUnit } from "../../points/credit";
import { pointsOf } from "../../points/points-of";
import { seasonOf } from "../../points/season";
import type { AllyshipCase, Verdict } from "./case";
import type { CaseState } from "./case-state";

/** R27–R29: the caller's answer alone decides how a case closes. */
export const CLOSES_AS = {
  worked: "worked",
  "did-not-work": "did-not-work",
  "prefer-not-to-say": "undetermined",
} as const satisfies Record<Verdict, CaseState>;

/**
 * R32, R33: what an allyship that worked earns, or, with `reverses`, what the taking back of it takes. No credit where the
 * ally has no unit yet, or is of the caller's reporting line: there support is the job (points.md).
 */
export function creditOf(
  found: AllyshipCase,
  { settings }: Pick<DatedBy, "settings">,
  reverses = false,
): CreditUnit[] {
  const { ally, caller, closedAt, pk, revision, allyship, begunAt, finishedAt, checkIns, line } = found;
  if (ally === undefined || ally.unit === null || closedAt === undefined || line.includes(ally.id)) return [];
  const points = pointsOf({ kind: allyship, begunAt, finishedAt, checkIns: checkIns?.held ?? 0 });
  const credit: CreditUnit = {
    to: "season",
    seasonId: seasonOf(closedAt, settings.calendar),
    unit: ally.unit,
    points,
    source: { type: "case", ref: pk, role: "ally", revision },
    at: closedAt,
    contributorId: ally.id,
    callerId: caller.id,
    sameUnit: ally.unit === caller.unit,
  };
  return [reverses ? { ...credit, reverses: true } : credit];
}

/** A verdict changed after it was posted: what was posted is taken back, and what holds now is posted (points.md, Ledger). */
export function reclassified(
  found: AllyshipCase,
  verdict: Verdict,
  when: Pick<DatedBy, "settings">,
): { next: AllyshipCase; notices: Notice[] } {
  const next = { ...found, state: CLOSES_AS[verdict], verdict, revision: found.revision + 1 };
  const before = found.state === "worked" ? creditOf(found, when, true) : [];
  const after = next.state === "worked" ? creditOf(next, when) : [];
  return { next, notices: [...before, ...after] };
}
