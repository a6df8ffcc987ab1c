import type { CountOne } from "../../../core/notice";
import { decided, refuse } from "../../../core/outcome";
import { seasonOf } from "../../points/season";
import { relayChange } from "../case/relay-change";
import { stepTo } from "../case/relay-move";
import { isPaired } from "../case/relay-state";
import { withPart } from "../case/with-part";
import { codeVerb } from "../code-verb";

/** "Leave now": in the same second nobody can reach her and nothing she wrote can be read. A lead learns a number. */
export const leave = codeVerb({
  name: "relay.leave",
  does: "Leave an ally at once, without a reason.",
  input: {},
  decide(_input, stored, scope, opened) {
    const found = stored.doc;
    if (!isPaired(found.state) && found.state !== "closing" && found.state !== "guided")
      return refuse("moved-on", "relay.refuse.moved-on", scope);
    const to = { state: "safety-exit", turn: "clock" } as const;
    const after = stepTo(found, found, to, { by: "caller", reason: "leave" }, scope);
    const count: CountOne = {
      to: "count",
      what: "safety-exit",
      seasonId: seasonOf(scope.now),
      key: scope.digest("safety-exit", found.pk),
    };
    const notices = [...withPart(found), count];
    return decided({ ...opened, found: after }, relayChange(stored, after, scope, { notices }));
  },
});
