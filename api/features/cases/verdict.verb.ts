import * as z from "zod";
import type { Notice } from "../../core/notice";
import { refuse } from "../../core/outcome";
import { casePoints } from "../points/case-points";
import { seasonOf } from "../points/season";
import { type AllyshipCase, moved, VERDICTS, type Verdict } from "./case";
import { caseVerb, movedOn } from "./case-verb";
import { changeCase } from "./change-case";

const CLOSES_AS = {
  worked: "worked",
  "did-not-work": "did-not-work",
  "prefer-not-to-say": "undetermined",
} as const satisfies Record<Verdict, AllyshipCase["state"]>;

/** R27–R29: the caller's answer alone decides. R32, R33: only "worked" earns points, and they go to the ally's unit. */
export const verdict = caseVerb({
  name: "cases.verdict",
  does: "Say whether the allyship worked for you.",
  input: { verdict: z.enum(VERDICTS) },
  decide(input, stored, part, scope) {
    const { now } = scope;
    const found = stored.doc;
    if (part !== "caller") return refuse("may-not", "cases.refuse.verdict", scope);
    if (found.state !== "closing") return movedOn(scope);
    const after = moved(
      found,
      { state: CLOSES_AS[input.verdict], closedAt: now.toISOString() },
      { by: "caller", reason: "verdict", now },
    );
    const tell = found.ally === undefined ? [] : [found.ally.id];
    return changeCase(stored, after, tell, scope, input.verdict === "worked" ? creditFor(after, now) : []);
  },
});

/** No credit where the ally has no unit yet, or is the caller's own manager: there support is the job (points.md). */
function creditFor(found: AllyshipCase, now: Date): Notice[] {
  const { ally } = found;
  if (ally === undefined || ally.unit === null || found.hiddenFrom.includes(ally.id)) return [];
  const source = { type: "case", ref: found.pk, role: "ally", revision: 0 };
  const points = casePoints(found.allyship, found.matchedAt, found.finishedAt);
  return [
    {
      to: "season",
      seasonId: seasonOf(now),
      unit: ally.unit,
      points,
      source,
      at: now.toISOString(),
      contributorId: ally.id,
      callerId: found.caller.id,
      sameUnit: ally.unit === found.caller.unit,
    },
  ];
}
