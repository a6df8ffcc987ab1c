import type { CreditUnit, Notice } from "../../../core/notice";
import type { LessonFor } from "../../learning/lesson";
import { pointsOf } from "../../points/points-of";
import { seasonOf } from "../../points/season";
import type { AllyshipCase, Verdict } from "./case";
import type { CaseState } from "./case-state";
import type { CallerFeedback } from "./own-words";

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
export function creditOf(found: AllyshipCase, reverses = false): CreditUnit[] {
  const { ally, caller, closedAt, pk, revision, allyship, begunAt, finishedAt, checkIns, line } = found;
  if (ally === undefined || ally.unit === null || closedAt === undefined || line.includes(ally.id)) return [];
  const points = pointsOf({ kind: allyship, begunAt, finishedAt, checkIns: checkIns?.held ?? 0 });
  const credit: CreditUnit = {
    to: "season",
    seasonId: seasonOf(new Date(closedAt)),
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

/** R30: what the ally may learn from it, as far as the caller agreed. It leads back to no case. */
export function lessonFrom(
  { ally, pk }: AllyshipCase,
  feedback: CallerFeedback | undefined,
  digest: (...parts: readonly string[]) => string,
): LessonFor | undefined {
  if (ally === undefined || feedback === undefined || !feedback.mayTeach) return undefined;
  const quotes = feedback.mayQuote && feedback.line !== "" ? [feedback.line] : [];
  if (feedback.themes.length + quotes.length === 0) return undefined;
  return { allyId: ally.id, key: digest("lesson", pk), themes: feedback.themes, quotes };
}

/** A verdict changed after it was posted: what was posted is taken back, and what holds now is posted (points.md, Ledger). */
export function reclassified(
  found: AllyshipCase,
  verdict: Verdict,
): { next: AllyshipCase; notices: Notice[] } {
  const next = { ...found, state: CLOSES_AS[verdict], verdict, revision: found.revision + 1 };
  const before = found.state === "worked" ? creditOf(found, true) : [];
  const after = next.state === "worked" ? creditOf(next) : [];
  return { next, notices: [...before, ...after] };
}
