import type { CountOne } from "../../../core/notice";
import { decided, refuse } from "../../../core/outcome";
import { EMPLOYEES } from "../../people/who-may";
import { seasonOf } from "../../points/season";
import { relayChange } from "../case/relay-change";
import { noted } from "../case/relay-move";
import { isOver } from "../case/relay-state";
import { staffVerb } from "../staff-verb";

/**
 * R50, R106: this is not what Ally is for. Nobody is punished: the caller reads a few kind words on what Ally can do, and a
 * lead learns that it happened once more, without the case.
 */
export const flag = staffVerb({
  name: "relay.flag",
  does: "Say that an anonymous request is not one for an ally.",
  who: EMPLOYEES,
  parts: ["volunteer", "ally", "asked"],
  input: {},
  decide(_input, stored, scope, { part, messages }) {
    const found = stored.doc;
    if (found.coached || isOver(found.state)) return refuse("moved-on", "relay.refuse.moved-on", scope);
    const by = part === "volunteer" ? "volunteer" : "ally";
    const after = noted(found, { ...found, coached: true }, { by, reason: "flag" }, scope);
    const count: CountOne = {
      to: "count",
      what: "misuse",
      seasonId: seasonOf(scope.now),
      key: scope.digest("misuse", found.pk),
    };
    const notices = [count, { to: "ping", caseId: found.pk } as const];
    return decided({ found: after, part, messages }, relayChange(stored, after, scope, { notices }));
  },
});
