import { typed } from "../../../core/input/typed";
import { decided, refuse } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { MOST_WORDS } from "../asking/anonymous-request";
import { staffVerb } from "../staff-verb";
import { withMessage } from "./with-message";
import { hasRoom, writeMessage } from "./write-message";

/** R11, R22: what a volunteer or an ally writes to somebody they know by a pseudonym. Let out at the next fixed time. */
export const reply = staffVerb({
  name: "relay.reply",
  does: "Write to the caller of an anonymous request.",
  who: EMPLOYEES,
  input: { words: typed(MOST_WORDS) },
  decide({ words }, { stored, found, part, beside: { messages } }, scope) {
    const by = part === "ally" ? "ally" : "volunteer";
    if (!hasRoom(found)) return refuse("slow-down", "relay.refuse.full", scope, "too-many-messages");
    const { after, message, change } = writeMessage(stored, by, "caller", words, scope);
    return decided({ found: after, part, messages: withMessage(messages, message) }, change);
  },
});
