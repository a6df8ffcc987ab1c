import { ticked } from "../../../core/input/ticked";
import { decided } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { staffVerb } from "../staff-verb";

/** R11: whoever has a part in an anonymous case opens it, and that goes on record for its caller; or folds it again. */
export const show = staffVerb({
  name: "relay.case",
  does: "Open an anonymous request you have a part in.",
  who: EMPLOYEES,
  input: { fold: ticked.default(false) },
  decide: ({ fold }, { found, part, beside: { messages } }) => decided({ found, part, messages, fold }),
});
