import { moved } from "./case";
import { caseVerb, movedOn } from "./case-verb";
import { changeCase } from "./change-case";

/** Either of the two says it is done; then the caller is asked how it went. */
export const finish = caseVerb({
  name: "cases.finish",
  does: "Say that the allyship is done.",
  input: {},
  decide(_input, stored, part, scope) {
    const found = stored.doc;
    if (found.state !== "active" || (part !== "caller" && part !== "ally")) return movedOn(scope);
    const after = moved(
      found,
      { state: "closing", finishedAt: scope.now.toISOString() },
      { by: part, reason: "finish", now: scope.now },
    );
    const other = part === "caller" ? (found.ally?.id ?? []) : found.caller.id;
    return changeCase(stored, after, [other].flat(), scope);
  },
});
