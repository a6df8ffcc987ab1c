import { decided } from "../../../core/outcome";
import { ticked } from "../../../core/ticked";
import { EMPLOYEES } from "../../people/who-may";
import { staffVerb } from "../staff-verb";

/** R11: whoever has a part in an anonymous case opens it, and that goes on record for its caller; or folds it again. */
export const show = staffVerb({
  name: "relay.case",
  does: "Open an anonymous request you have a part in.",
  who: EMPLOYEES,
  parts: ["volunteer", "ally", "asked", "pool", "gone"],
  input: { fold: ticked.default(false) },
  decide: ({ fold }, { doc }, _scope, { part, messages }) => decided({ found: doc, part, messages, fold }),
});
