import { decided, refuse } from "../../../core/outcome";
import { one, verb, visible } from "../../../core/verb";
import { lookUpGiven } from "../../people/look-up";
import { refuseUnknown } from "../../people/refuse-unknown";
import { whoIsGiven } from "../../people/who-is-given";
import { EMPLOYEES } from "../../people/who-may";
import { caseView } from "../card/case-view";
import { type AllyshipCase, someone } from "../case/case";
import { isOver, STATES } from "../case/case-state";
import { casesStanding } from "../case/cases-of";
import { withNextClock } from "../case/move";
import { openedBy } from "../case/notices";
import { movedOn } from "../case-verb";
import { requestShape } from "./request";

/** R50: this many at once, and the next one waits until one of them is closed. */
const MOST_AT_ONCE = 20;
const RUNNING = STATES.filter((state) => !isOver(state));

/**
 * R1, R3, R107: any employee asks for an ally, picking what for, in their own words. Nobody else is told who asks yet.
 * The caller's reporting line is kept out unless they let it see the request.
 */
export const open = verb({
  name: "cases.open",
  does: "Ask for an ally.",
  who: EMPLOYEES,
  input: requestShape,
  load: ({ hideFrom }, scope) => ({
    ...lookUpGiven(hideFrom),
    found: one<AllyshipCase>("cases", scope.newId("case"), "case"),
    mine: visible<AllyshipCase>("cases", casesStanding(scope.me.id, RUNNING), {
      sees: ({ caller }) => caller.id === scope.me.id,
      want: MOST_AT_ONCE,
    }),
  }),
  decide(input, { found, mine, ...lookedUp }, scope) {
    if (found !== undefined) return movedOn(scope);
    const hidden = whoIsGiven(input.hideFrom, [], lookedUp);
    const unknown = refuseUnknown("cases", hidden, scope);
    if (unknown !== undefined) return unknown;
    const { me, now } = scope;
    if (mine.items.length >= MOST_AT_ONCE)
      return refuse("slow-down", "cases.refuse.many", scope, "too-many-open");
    const pk = scope.newId("case");
    const at = now.toISOString();
    const opened: AllyshipCase = {
      id: "case",
      pk,
      kind: "case",
      state: "open",
      since: at,
      struck: 0,
      ask: input.ask,
      need: input.need,
      allyship: input.kind,
      caller: someone(me),
      audience: input.audience,
      invited: [],
      line: me.managers,
      hiddenFrom: [
        ...new Set([
          ...(input.managersToo ? [] : me.managers),
          ...hidden.people.map(({ pk }) => pk),
          ...(me.apartFrom ?? []),
        ]),
      ].filter((id) => id !== me.id),
      tellAtOnce: input.tellAtOnce,
      offers: [],
      passedOver: [],
      former: [],
      rematches: 0,
      extended: false,
      wondering: false,
      revision: 0,
      feedback: { caller: false, ally: false },
      people: [me.id],
      openedAt: at,
      steps: [{ from: "draft", to: "open", by: "caller", reason: "open", at, told: "own-doing" }],
    };
    const doc = withNextClock(opened, scope);
    const result = { found: doc, part: "caller" as const };
    const notices = [openedBy(me.id, pk)];
    return decided(result, { container: "cases", pk, writes: [{ op: "create", doc }], notices });
  },
  asItIs: (_input, { found }) => found && { found: found.doc, part: "caller" as const },
  writesTo: (_input, scope) => ({ container: "cases", pk: scope.newId("case") }),
  show: caseView,
});
