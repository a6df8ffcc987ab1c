import * as z from "zod";
import { decided } from "../../../core/outcome";
import { sayDate } from "../../../core/text";
import { one, some, verb } from "../../../core/verb";
import { caseId, safeId } from "../../../lifecycle/document-verb";
import { EMPLOYEES } from "../../people/who-may";
import { accessLogOf, type CaseAccess } from "../case/access-log";
import type { AllyshipCase } from "../case/case";
import { isOpen } from "../case/open-when";
import { partOf } from "../case/part";
import { sayWhoSees } from "../case/who-sees";
import { notThere } from "../case-verb";
import template from "./access.card.json";

const AT_ONCE = 8;

/** R11: who can see a case, as the rules have it, and, for the caller, who has opened it and when. */
export const access = verb({
  name: "cases.access",
  does: "See who can see an allyship, and who has opened it.",
  who: EMPLOYEES,
  input: z.object({ caseId }),
  load: ({ caseId: id }) => ({
    found: one<AllyshipCase>("cases", safeId(id), "case"),
    reads: some<CaseAccess>("cases", accessLogOf(safeId(id), 100)),
  }),
  decide(_input, { found: stored, reads }, scope) {
    if (stored?.doc.kind !== "case") return notThere(scope);
    const found = stored.doc;
    const part = partOf(found, scope.me, scope);
    if (!isOpen("cases.access", found, part, scope)) return notThere(scope);
    return decided({ found, part, reads: reads.items.map(({ doc }) => doc) });
  },
  show({ found, part, reads }, scope) {
    const { say } = scope;
    const lines = sayWhoSees(found, part, scope).map((line) => ({ line }));
    const mine = part === "caller";
    const opened = reads.map(({ by, as, on }) =>
      say(`cases.access.read.${as}`, { name: by.name, date: sayDate(scope, on) }),
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
