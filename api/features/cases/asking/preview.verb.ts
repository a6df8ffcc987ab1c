import * as z from "zod";
import { decided } from "../../../core/outcome";
import { sayDate } from "../../../core/text";
import { verb } from "../../../core/verb";
import { hide } from "../../people/hiding";
import { lookUpTyped } from "../../people/look-up";
import { refuseUnknown } from "../../people/refuse-unknown";
import { whoIsMeant } from "../../people/who-is-meant";
import { EMPLOYEES } from "../../people/who-may";
import { someoneIn } from "../case/case";
import template from "./preview.card.json";
import { requestFields } from "./request";

/**
 * Exactly what others will see, before anything is sent. People who must not see it are looked up by name; where several
 * have the same name, all of them are kept out. Nothing is stored.
 */
export const preview = verb({
  name: "cases.preview",
  does: "See your request as others will see it, before you send it.",
  who: EMPLOYEES,
  input: z.object({ ...requestFields, hide: hide.default("") }),
  load: (request) => lookUpTyped(request.hide, "people"),
  decide(request, lookedUp, scope) {
    const meant = whoIsMeant(request.hide, lookedUp);
    const people = meant.people.filter(({ pk }) => pk !== scope.me.id);
    return refuseUnknown("cases", meant, scope) ?? decided({ request, people, shared: meant.shared });
  },
  show({ request, people, shared }, scope) {
    const { say, now, me, newId } = scope;
    const { ask, need, kind, audience, managersToo, tellAtOnce } = request;
    const kept = people.map(someoneIn).map(({ name, unit }) => (unit === null ? name : `${name} (${unit})`));
    const managed = me.managers.length > 0;
    const facts = [
      say("learning.asks.notFor", { notFor: say(`learning.ask.${ask}.notFor`) }),
      say(`cases.preview.audience.${audience}`),
      ...(managed ? [say(managersToo ? "cases.preview.line" : "cases.preview.noLine")] : []),
      ...(kept.length > 0 ? [say("cases.preview.hidden", { names: kept.join(", ") })] : []),
      ...(shared ? [say("cases.preview.shared")] : []),
      say(tellAtOnce ? "cases.preview.atOnce" : "cases.preview.morning"),
    ].map((fact) => ({ fact }));
    const hideFrom = people.map(({ pk }) => pk);
    const shown = {
      title: say(`learning.ask.${ask}.title`),
      need,
      about: say(`cases.board.about.${kind}`, { date: sayDate(scope, now) }),
    };
    const draft = { ask, need, kind, audience, managersToo, tellAtOnce };
    const send = { verb: "cases.open", once: newId("send"), ...draft, hideFrom };
    const change = { verb: "cases.ask", check: "none", ...draft, hide: request.hide };
    return {
      name: "preview",
      data: { shown, hideFrom, facts: facts.map(({ fact }) => fact) },
      card: { template, data: { text: say.tree, ...shown, facts, send, change } },
    };
  },
});
