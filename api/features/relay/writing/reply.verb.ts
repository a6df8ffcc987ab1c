import { decided, refuse } from "../../../core/outcome";
import { typed } from "../../../core/typed";
import { EMPLOYEES } from "../../people/who-may";
import { MOST_WORDS } from "../asking/anonymous-request";
import { isOver, isPaired } from "../case/relay-state";
import { viewedState } from "../case/viewed-state";
import { staffVerb } from "../staff-verb";
import { withMessage } from "./with-message";
import { hasRoom, writeMessage } from "./write-message";

/** R11, R22: what a volunteer or an ally writes to somebody she knows by a pseudonym. Let out at the next fixed time. */
export const reply = staffVerb({
  name: "relay.reply",
  does: "Write to the caller of an anonymous request.",
  who: EMPLOYEES,
  parts: ["volunteer", "ally"],
  input: { words: typed(MOST_WORDS) },
  decide({ words }, stored, scope, { part, messages }) {
    const found = stored.doc;
    const by = part === "ally" ? "ally" : "volunteer";
    // That the caller is done shows at the release: until then one writes as before, and she reads it.
    const state = viewedState(found, scope.now);
    if (isOver(found.state) || state === "unseen" || (by === "ally" && !isPaired(state)))
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    if (!hasRoom(found)) return refuse("slow-down", "relay.refuse.full", scope);
    const { after, message, change } = writeMessage(stored, by, "caller", words, scope);
    return decided({ found: after, part, messages: withMessage(messages, message) }, change);
  },
});
