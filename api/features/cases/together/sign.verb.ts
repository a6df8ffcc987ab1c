import * as z from "zod";
import { refuse } from "../../../core/outcome";
import { actorOf } from "../case/actor-of";
import { canEndOn } from "../case/agreement";
import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { otherOf } from "../case/other-of";
import { firstCheckIns } from "../case/together";
import { caseVerb, movedOn } from "../case-verb";

/** R22: the second signature under the same wording, and the work begins. The kind is fixed from here on (points.md). */
export const sign = caseVerb({
  name: "cases.sign",
  does: "Sign what the two of you have agreed on.",
  input: { version: z.number().int().min(1) },
  decide({ version }, { stored, found, part }, scope) {
    const { agreement } = found;
    if (agreement?.version !== version) return movedOn(scope);
    const by = actorOf(part);
    if (!canEndOn(agreement.endOn, scope)) return refuse("input", "cases.refuse.end-passed", scope);
    const at = scope.now.toISOString();
    const signed = { ...agreement, signed: { ...agreement.signed, [by]: at } };
    const { helpWanted: _helpWanted, ...rest } = found;
    const next = {
      ...rest,
      state: "active",
      agreement: signed,
      allyship: agreement.kind,
      begunAt: at,
      checkIns: firstCheckIns(signed, scope.now, scope.settings.calendar),
    } as const;
    const after = moveTo(found, next, { by, reason: "sign" }, scope);
    return changeCase(stored, after, { tell: otherOf(found, by) }, scope);
  },
});
