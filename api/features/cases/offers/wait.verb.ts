import * as z from "zod";
import { changeCase } from "../case/change-case";
import { moveTo } from "../case/move";
import { passedOverWith } from "../case/part-ways";
import { caseVerb } from "../case-verb";

/** The caller keeps waiting for more offers, or takes none of these: then those allies hear it kindly. */
export const wait = caseVerb({
  name: "cases.wait",
  does: "Keep waiting for more offers, or take none of these.",
  input: { none: z.boolean().default(false) },
  decide({ none }, { stored, found }, scope) {
    if (!none) {
      const after = moveTo(found, found, { by: "caller", reason: "keep-waiting" }, scope);
      return changeCase(stored, after, { tell: "own-doing" }, scope);
    }
    const passed = found.offers.map(({ ally }) => ally.id);
    const passedOver = passedOverWith(found, passed, scope.now);
    const next = { ...found, state: "open", offers: [], passedOver } as const;
    const after = moveTo(found, next, { by: "caller", reason: "none-of-these" }, scope);
    return changeCase(stored, after, { tell: passed }, scope);
  },
});
