import * as z from "zod";
import { decided } from "../../../core/outcome";
import { VERDICTS } from "../../cases/case/case";
import { relayChange } from "../case/relay-change";
import { moveUnseen } from "../case/relay-move";
import { codeVerb } from "../code-verb";

/**
 * R26 to R29: the caller says by the code how it went, and may change it for seven days. Whatever the caller says, it looks
 * alike to everybody else: the caller is done, and a week later it closes.
 */
export const verdict = codeVerb({
  name: "relay.verdict",
  does: "Say how it went, without your name.",
  input: { verdict: z.enum(VERDICTS) },
  decide({ verdict: said }, { stored, found, beside }, scope) {
    const next = { ...found, verdict: said };
    const to = { state: "cooling", move: "clock" } as const;
    // The seven days run from the first answer: changing it does not prolong them.
    const after =
      found.state === "cooling"
        ? next
        : moveUnseen(found, next, to, { by: "caller", reason: "verdict" }, scope);
    return decided({ ...beside, found: after }, relayChange(stored, after, scope));
  },
});
