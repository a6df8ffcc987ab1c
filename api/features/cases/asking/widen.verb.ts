import * as z from "zod";
import { AUDIENCES } from "../case/case";
import { changeCase } from "../case/change-case";
import { note } from "../case/move";
import { caseVerb } from "../case-verb";

/** The caller lets more, or other, allies see the request. Whom the caller keeps out stays out. */
export const widen = caseVerb({
  name: "cases.widen",
  does: "Change which allies may see your request.",
  input: { audience: z.enum(AUDIENCES) },
  decide({ audience }, { stored, found }, scope) {
    const after = note(found, { ...found, audience }, { by: "caller", reason: "audience" }, scope);
    return changeCase(stored, after, { tell: "own-doing" }, scope);
  },
});
