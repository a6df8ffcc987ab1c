import * as z from "zod";
import { AUDIENCES } from "../case/case";
import { isLooking } from "../case/case-state";
import { changeCase } from "../case/change-case";
import { noted } from "../case/move";
import { caseVerb, movedOn } from "../case-verb";

/** The caller lets more, or other, allies see her request. Whom she keeps out stays out. */
export const widen = caseVerb({
  name: "cases.widen",
  does: "Change which allies may see your request.",
  input: { audience: z.enum(AUDIENCES) },
  decide({ audience }, stored, part, scope) {
    const found = stored.doc;
    if (!isLooking(found.state) || part !== "caller") return movedOn(scope);
    const after = noted(found, { ...found, audience }, { by: "caller", reason: "audience" }, scope);
    return changeCase(stored, after, { tell: "own-doing" }, scope);
  },
});
