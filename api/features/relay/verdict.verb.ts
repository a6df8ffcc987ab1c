import * as z from "zod";
import { decided, refuse } from "../../core/outcome";
import { VERDICTS } from "../cases/case";
import { codeVerb } from "./code-verb";
import { relayChange } from "./relay-change";
import { stepTo } from "./relay-step";

/**
 * R26 to R29: the caller says by her code how it went, and may change it for seven days. "I would rather not say" closes it at
 * once, as in a named allyship.
 */
export const verdict = codeVerb({
  name: "relay.verdict",
  does: "Say how it went, without your name.",
  input: { verdict: z.enum(VERDICTS) },
  decide({ verdict: said }, stored, scope, opened) {
    const found = stored.doc;
    if (found.state !== "closing" && found.state !== "cooling")
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    const doing = { by: "caller", reason: "verdict" } as const;
    const over = said === "prefer-not-to-say";
    const to = over
      ? ({ state: "undetermined", turn: "clock" } as const)
      : ({ state: "cooling", turn: "clock" } as const);
    const { verdict: _verdict, ...rest } = found;
    // The seven days run from the first answer: changing it does not prolong them.
    const again = found.state === "cooling" && !over;
    const after = again
      ? { ...found, verdict: said }
      : stepTo(found, { ...rest, verdict: said }, to, doing, scope);
    return decided({ ...opened, found: after }, relayChange(stored, after, scope));
  },
});
