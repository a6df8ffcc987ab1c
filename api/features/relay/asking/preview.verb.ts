import * as z from "zod";
import { decided } from "../../../core/outcome";
import { verb } from "../../../core/verb";
import { someoneIn } from "../../cases/case/case";
import { hide } from "../../people/hiding";
import { lookUpTyped } from "../../people/look-up";
import { refuseUnknown } from "../../people/refuse-unknown";
import { whoIsMeant } from "../../people/who-is-meant";
import { EMPLOYEES } from "../../people/who-may";
import { anonymousFields } from "./anonymous-request";
import template from "./preview.card.json";

/**
 * What each of the others will see, before anything is sent. Whom it must be kept from is looked up by name, people and
 * units alike; where several have the same name, all of them are kept out. Nothing is stored, and the code is made next.
 */
export const preview = verb({
  name: "relay.preview",
  does: "See what others will see of your anonymous request, before you send it.",
  who: EMPLOYEES,
  withoutName: true,
  onlyInTab: true,
  input: z.object({ ...anonymousFields, hide: hide.default("") }),
  load: (request) => lookUpTyped(request.hide, "people and units"),
  decide(request, lookedUp, scope) {
    const meant = whoIsMeant(request.hide, lookedUp);
    return refuseUnknown("relay", meant, scope) ?? decided({ request, meant });
  },
  show({ request, meant: { people, units, shared } }, { say }) {
    const { ask, words, language, kind, ping } = request;
    const names = people.map(someoneIn).map(({ name, unit }) => (unit === null ? name : `${name} (${unit})`));
    const kept = [...names, ...[...units.values()].map((unit) => say("relay.preview.unit", { unit }))];
    const facts = [
      say("relay.preview.before", { language: say(`relay.language.in_${language}`) }),
      say("relay.preview.after"),
      say(`relay.preview.kind.${kind}`),
      ...(kept.length > 0 ? [say("relay.preview.hidden", { names: kept.join(", ") })] : []),
      ...(shared ? [say("relay.preview.shared")] : []),
      say(ping ? "relay.preview.ping" : "relay.preview.noPing"),
      say("relay.preview.code"),
    ].map((fact) => ({ fact }));
    const draft = { ask, words, language, kind, ping };
    const hideFrom = people.map(({ pk }) => pk);
    const send = { verb: "relay.send", ...draft, hideFrom, hideUnits: [...units.keys()] };
    const change = { verb: "relay.ask", ...draft, hide: request.hide };
    const title = say(`learning.ask.${ask}.title`);
    return {
      name: "relay-preview",
      data: { title, hideFrom, hideUnits: send.hideUnits, facts: facts.map(({ fact }) => fact) },
      card: { template, data: { text: say.tree, title, words, facts, send, change } },
    };
  },
});
