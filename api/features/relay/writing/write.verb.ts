import * as z from "zod";
import { typed } from "../../../core/input/typed";
import { decided, refuse } from "../../../core/outcome";
import { MOST_WORDS } from "../asking/anonymous-request";
import { isPaired } from "../case/relay-state";
import { codeVerb } from "../code-verb";
import { withMessage } from "./with-message";
import { hasRoom, writeMessage } from "./write-message";

/** R11, R22: what a caller writes to their ally or their volunteer. It is let out at the next fixed time, under a pseudonym. */
export const write = codeVerb({
  name: "relay.write",
  does: "Write to your ally or your volunteer, without your name.",
  input: { words: typed(MOST_WORDS), to: z.enum(["ally", "volunteer"]).optional() },
  decide({ words, to }, { stored, found, beside }, scope) {
    const reader = to ?? (isPaired(found.state) ? "ally" : "volunteer");
    const nobody = reader === "ally" ? !isPaired(found.state) : found.volunteer === undefined;
    if (nobody) return refuse("moved-on", "relay.refuse.moved-on", scope);
    if (!hasRoom(found)) return refuse("slow-down", "relay.refuse.full", scope, "too-many-messages");
    const { after, message, change } = writeMessage(stored, "caller", reader, words, scope);
    return decided({ ...beside, found: after, messages: withMessage(beside.messages, message) }, change);
  },
});
