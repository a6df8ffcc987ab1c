import * as z from "zod";
import { changeCase } from "../case/change-case";
import { entered } from "../case/move";
import { releasedWith } from "../case/part-ways";
import { caseVerb, movedOn } from "../case-verb";

/** The caller keeps waiting for more offers, or takes none of these: then those allies hear it kindly. */
export const wait = caseVerb({
  name: "cases.wait",
  does: "Keep waiting for more offers, or take none of these.",
  input: { none: z.boolean().default(false) },
  decide({ none }, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "offered" || part !== "caller") return movedOn(scope);
    if (!none) {
      const after = entered(found, found, { by: "caller", reason: "keep-waiting" }, scope);
      return changeCase(stored, after, { tell: "own-doing" }, scope);
    }
    const passed = found.offers.map(({ ally }) => ally.id);
    const released = releasedWith(found, passed, scope.now);
    const next = { ...found, state: "open", offers: [], released } as const;
    const after = entered(found, next, { by: "caller", reason: "none-of-these" }, scope);
    return changeCase(stored, after, { tell: passed }, scope);
  },
});
