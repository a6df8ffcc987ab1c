import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import { VERDICTS } from "../../cases/case/case";
import { relayChange } from "../case/relay-change";
import { stepUnseen } from "../case/relay-move";
import { codeVerb } from "../code-verb";

/**
 * R26 to R29: the caller says by her code how it went, and may change it for seven days. Whatever she says, it looks alike to
 * everybody else: she is done, and a week later it closes.
 */
export const verdict = codeVerb({
  name: "relay.verdict",
  does: "Say how it went, without your name.",
  input: { verdict: z.enum(VERDICTS) },
  decide({ verdict: said }, stored, scope, opened) {
    const found = stored.doc;
    if (found.state !== "closing" && found.state !== "cooling")
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    const next = { ...found, verdict: said };
    const to = { state: "cooling", turn: "clock" } as const;
    // The seven days run from the first answer: changing it does not prolong them.
    const after =
      found.state === "cooling"
        ? next
        : stepUnseen(found, next, to, { by: "caller", reason: "verdict" }, scope);
    return decided({ ...opened, found: after }, relayChange(stored, after, scope));
  },
});
