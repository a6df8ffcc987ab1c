import * as z from "zod";
import { decided } from "../../core/outcome";
import { typed } from "../../core/typed";
import { one, verb } from "../../core/verb";
import { ASKS } from "../learning/asks";
import { type AllyshipCase, KINDS, someone } from "./case";
import { EMPLOYEES, movedOn } from "./case-verb";
import { caseView } from "./case-view";

/** R1, R3, R107: any employee asks for an ally, picking what for, in her own words. Nobody else is told who asks yet. */
export const open = verb({
  name: "cases.open",
  does: "Ask for an ally.",
  who: EMPLOYEES,
  input: z.object({ ask: z.enum(ASKS), need: typed(500), kind: z.enum(KINDS) }),
  load: (_input, scope) => ({ found: one<AllyshipCase>("cases", scope.newId("case"), "case") }),
  decide({ ask, need, kind }, { found }, scope) {
    if (found !== undefined) return movedOn(scope);
    const { me } = scope;
    const pk = scope.newId("case");
    const at = scope.now.toISOString();
    const opened: AllyshipCase = {
      id: "case",
      pk,
      kind: "case",
      state: "open",
      ask,
      need,
      allyship: kind,
      caller: someone(me),
      hiddenFrom: me.managers,
      offers: [],
      released: [],
      people: [me.id],
      openedAt: at,
      steps: [{ from: "draft", to: "open", by: "caller", reason: "open", at }],
    };
    return decided(
      { found: opened, part: "caller" as const },
      { container: "cases", pk, writes: [{ op: "create", doc: opened }], notices: [] },
    );
  },
  asItIs: (_input, { found }) => found && { found: found.doc, part: "caller" as const },
  writesTo: (_input, scope) => ({ container: "cases", pk: scope.newId("case") }),
  show: caseView,
});
