import * as z from "zod";
import { decided } from "../../../core/outcome";
import { recordAccess } from "../case/access-log";
import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { helpVerb } from "./help-verb";

/**
 * R50: somebody thought that a request is not for an ally. A volunteer reads it, without a name, and finds nothing wrong or
 * suggests another way, which the caller alone is shown. Nothing is taken from the caller, and nobody else hears of it (R106).
 */
export const advise = helpVerb({
  name: "cases.advise",
  does: "Look at a request that somebody thought is not for an ally.",
  input: { another: z.boolean().optional() },
  decide({ another }, { stored, found }, scope) {
    if (another === undefined) {
      const writes = [recordAccess(found, "volunteer", scope)];
      return decided(
        { found, done: false, allies: [] },
        { container: "cases", pk: found.pk, writes, notices: [] },
      );
    }
    const { helpWanted: _helpWanted, ...rest } = found;
    const after = note(found, { ...rest, advised: another }, { by: "volunteer", reason: "advise" }, scope);
    const effects = another ? { tell: [found.caller.id] } : ({ tell: "no-chase" } as const);
    const { change } = changeCase(stored, after, effects, scope);
    return decided({ found: after, done: true, allies: [] }, change);
  },
});
