import * as z from "zod";
import { decided } from "../../../core/outcome";
import { sayDate } from "../../../core/text";
import { some, verb } from "../../../core/verb";
import { EMPLOYEES } from "../../people/who-may";
import { type Read, readsOf } from "../case/access-log";
import { partOf } from "../case/part";
import { sayWhoSees } from "../case/who-sees";
import { caseId, namedCase, notThere, readCase } from "../case-verb";
import template from "./access.card.json";

const AT_ONCE = 8;

/** R11: who can see a case, as the rules have it, and, for the caller, who has opened it and when. */
export const access = verb({
  name: "cases.access",
  does: "See who can see an allyship, and who has opened it.",
  who: EMPLOYEES,
  input: z.object({ caseId }),
  load: ({ caseId: id }) => {
    const found = readCase(id);
    return { ...found, reads: some<Read>("cases", readsOf(found.found.pk, 100)) };
  },
  decide(_input, { found: read, reads }, scope) {
    const found = namedCase(read);
    if (found === undefined) return notThere(scope);
    const part = partOf(found.doc, scope.me, scope.now);
    if (part === "none" || part === "released" || part === "former") return notThere(scope);
    return decided({ found: found.doc, part, reads: reads.items.map(({ doc }) => doc) });
  },
  show({ found, part, reads }, scope) {
    const { say } = scope;
    const lines = sayWhoSees(found, part, scope).map((line) => ({ line }));
    const mine = part === "caller";
    const opened = reads.map(({ by, as, on }) =>
      say(`cases.access.read.${as}`, { name: by.name, date: sayDate(say, on) }),
    );
    const log = mine ? opened.slice(0, AT_ONCE).map((line) => ({ line })) : [];
    const none = mine && opened.length === 0 ? say("cases.access.nobody") : "";
    const rest = mine && opened.length > AT_ONCE ? opened.length - AT_ONCE : 0;
    const more = rest > 0 ? say("cases.access.more", { count: rest }) : "";
    const data = { text: say.tree, lines, log, none, more, mine, caseId: found.pk };
    return {
      name: "access",
      data: { caseId: found.pk, lines: lines.map(({ line }) => line), opened: mine ? opened : [] },
      card: { template, data },
    };
  },
});
