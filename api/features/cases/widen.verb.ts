import * as z from "zod";
import { AUDIENCES } from "./case";
import { isLooking } from "./case-state";
import { caseVerb, movedOn } from "./case-verb";
import { changeCase } from "./change-case";
import { noted } from "./enter";

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
