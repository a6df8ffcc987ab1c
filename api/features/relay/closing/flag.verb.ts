import { decided } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { seasonOf } from "../../points/season";
import { countOneOf } from "../../programme/counted";
import { pingCallerOf } from "../case/notices";
import { relayChange } from "../case/relay-change";
import { relayNote } from "../case/relay-move";
import { staffVerb } from "../staff-verb";

/**
 * R50, R106: this is not what Ally is for. Nobody is punished: the caller reads a few kind words on what Ally can do, and a
 * lead learns that it happened once more, without the case.
 */
export const flag = staffVerb({
  name: "relay.flag",
  does: "Say that an anonymous request is not one for an ally.",
  who: EMPLOYEES,
  input: {},
  decide(_input, { stored, found, part, beside: { messages } }, scope) {
    const by = part === "volunteer" ? "volunteer" : "ally";
    const after = relayNote(found, { ...found, coached: true }, { by, reason: "flag" }, scope);
    const count = countOneOf(
      "misuse",
      seasonOf(scope.now, scope.settings.calendar),
      scope.digest("misuse", found.pk),
    );
    const notices = [count, pingCallerOf(found.pk)];
    return decided({ found: after, part, messages }, relayChange(stored, after, scope, { notices }));
  },
});
