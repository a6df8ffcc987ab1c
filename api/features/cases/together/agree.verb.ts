import * as z from "zod";
import { instant } from "../../../core/calendar";
import { date } from "../../../core/input/date";
import { time } from "../../../core/input/time";
import { mayType, typed } from "../../../core/input/typed";
import { refuse } from "../../../core/outcome";
import { actorOf } from "../case/actor-of";
import { type Agreement, canEndOn } from "../case/agreement";
import { changeCase } from "../case/change-case";
import { KINDS } from "../case/kind";
import { note } from "../case/move";
import { otherOf } from "../case/other-of";
import { caseVerb } from "../case-verb";

/**
 * R22: one of the two writes down goal, contact, limits and end, and signs; the other signs the same, or words it anew,
 * which takes the first signature away. Points go by the kind that is signed here.
 */
export const agree = caseVerb({
  name: "cases.agree",
  does: "Write down what the two of you agree on, and sign it.",
  input: {
    goal: typed(300),
    contact: typed(200),
    limits: mayType(300).default(""),
    kind: z.enum(KINDS).optional(),
    endOn: date,
    at: z.union([z.literal(""), time]).default(""),
  },
  decide({ goal, contact, limits, kind, endOn, at }, { stored, found, part }, scope) {
    const by = actorOf(part);
    if (!canEndOn(endOn, scope)) return refuse("input", "cases.refuse.end", scope, "end-date");
    const chosen = kind ?? found.agreement?.kind ?? found.allyship;
    const oneOff = chosen === "one-off";
    if (oneOff && at !== "" && instant(endOn, at, scope.settings.calendar) <= scope.now)
      return refuse("input", "cases.refuse.end", scope, "end-date");
    const agreement: Agreement = {
      goal,
      contact,
      limits,
      kind: chosen,
      endOn,
      ...(oneOff && at !== "" && { at }),
      version: (found.agreement?.version ?? 0) + 1,
      signed: { [by]: scope.now.toISOString() },
      renewed: false,
    };
    const after = note(found, { ...found, agreement }, { by, reason: "propose-terms" }, scope);
    return changeCase(stored, after, { tell: otherOf(found, by) }, scope);
  },
});
