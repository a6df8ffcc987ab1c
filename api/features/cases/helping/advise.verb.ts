import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import { readWrite } from "../case/access-log";
import { changeCase } from "../case/change-case";
import { noted } from "../case/move";
import { handVerb } from "./help-verb";

/**
 * R50: somebody thought that a request is not for an ally. A volunteer reads it, without a name, and finds nothing wrong or
 * suggests another way, which the caller alone is shown. Nothing is taken from her, and nobody else hears of it (R106).
 */
export const advise = handVerb({
  name: "cases.advise",
  does: "Look at a request that somebody thought is not for an ally.",
  input: { another: z.boolean().optional() },
  decide({ another }, stored, scope) {
    const found = stored.doc;
    if (found.hand !== "flag") return refuse("moved-on", "cases.refuse.hand", scope);
    if (another === undefined) {
      const writes = [readWrite(found, "volunteer", scope)];
      return decided(
        { found, done: false, allies: [] },
        { container: "cases", pk: found.pk, writes, notices: [] },
      );
    }
    const { hand: _hand, ...rest } = found;
    const after = noted(found, { ...rest, advised: another }, { by: "volunteer", reason: "advise" }, scope);
    const effects = another ? { tell: [found.caller.id] } : ({ tell: "no-chase" } as const);
    const { change } = changeCase(stored, after, effects, scope);
    return decided({ found: after, done: true, allies: [] }, change);
  },
});
