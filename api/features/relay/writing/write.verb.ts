import * as z from "zod";
import { decided, refuse } from "../../../core/outcome";
import { typed } from "../../../core/typed";
import { MOST_WORDS } from "../asking/anonymous-request";
import { isOver, isPaired } from "../case/relay-state";
import { codeVerb } from "../code-verb";
import { withMessage } from "./with-message";
import { hasRoom, writeMessage } from "./write-message";

/** R11, R22: what a caller writes to her ally or her volunteer. It is let out at the next fixed time, under her pseudonym. */
export const write = codeVerb({
  name: "relay.write",
  does: "Write to your ally or your volunteer, without your name.",
  input: { words: typed(MOST_WORDS), to: z.enum(["ally", "volunteer"]).optional() },
  decide({ words, to }, stored, scope, opened) {
    const found = stored.doc;
    const reader = to ?? (isPaired(found.state) ? "ally" : "volunteer");
    const nobody = reader === "ally" ? !isPaired(found.state) : found.volunteer === undefined;
    if (isOver(found.state) || nobody) return refuse("moved-on", "relay.refuse.moved-on", scope);
    if (!hasRoom(found)) return refuse("slow-down", "relay.refuse.full", scope);
    const { after, message, change } = writeMessage(stored, "caller", reader, words, scope);
    return decided({ ...opened, found: after, messages: withMessage(opened.messages, message) }, change);
  },
});
