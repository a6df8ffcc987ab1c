import * as z from "zod";
import { refuse } from "../../../core/outcome";
import { canEndOn } from "../case/agreement";
import { changeCase } from "../case/change-case";
import { entered } from "../case/move";
import { otherOf } from "../case/other-of";
import { firstCheckIns } from "../case/together";
import { caseVerb, movedOn } from "../case-verb";

/** R22: the second signature under the same wording, and the work begins. The kind is fixed from here on (points.md). */
export const sign = caseVerb({
  name: "cases.sign",
  does: "Sign what the two of you have agreed on.",
  input: { version: z.number().int().min(1) },
  decide({ version }, stored, part, scope) {
    const found = stored.doc;
    const { agreement } = found;
    const pair = part === "caller" || part === "ally";
    if (found.state !== "agreeing" || !pair || agreement?.version !== version) return movedOn(scope);
    if (agreement.signed[part] !== undefined) return movedOn(scope);
    if (!canEndOn(agreement.endOn, scope.now)) return refuse("input", "cases.refuse.end-passed", scope);
    const at = scope.now.toISOString();
    const signed = { ...agreement, signed: { ...agreement.signed, [part]: at } };
    const { hand: _hand, ...rest } = found;
    const next = {
      ...rest,
      state: "active",
      agreement: signed,
      allyship: agreement.kind,
      begunAt: at,
      checkIns: firstCheckIns(signed, scope.now, scope.settings.calendar),
    } as const;
    const after = entered(found, next, { by: part, reason: "sign" }, scope);
    return changeCase(stored, after, { tell: otherOf(found, part) }, scope);
  },
});
