import { decided } from "../../../core/outcome";
import { verb } from "../../../core/verb";
import { KINDS } from "../../cases/case/kind";
import { ASKS } from "../../learning/asks";
import { lookUpTyped } from "../../people/look-up";
import { refuseUnknown } from "../../people/refuse-unknown";
import { whoIsMeant } from "../../people/who-is-meant";
import { EMPLOYEES } from "../../people/who-may";
import { LANGUAGES } from "../case/languages";
import { anonymousDraft } from "./anonymous-request";
import template from "./ask.card.json";

/** R2, R7: asking without a name begins with what can be promised and what cannot. Nothing is stored until it is sent. */
export const ask = verb({
  name: "relay.ask",
  does: "Begin to ask for an ally without your name.",
  who: EMPLOYEES,
  withoutName: true,
  onlyInTab: true,
  input: anonymousDraft,
  load: ({ hide }) => lookUpTyped(hide, "people and units"),
  decide: (given, lookedUp, scope) =>
    refuseUnknown("relay", whoIsMeant(given.hide, lookedUp), scope) ?? decided(given),
  show(given, { say }) {
    const choices = (values: readonly string[], key: string) =>
      values.map((value) => ({ value, title: say(`${key}.${value}`) }));
    const limits = ["seen", "formal", "chat", "voice", "outside"].map((key) => ({
      line: say(`relay.promise.limit.${key}`),
    }));
    const asks = ASKS.map((value) => ({ value, title: say(`learning.ask.${value}.title`) }));
    const data = {
      text: say.tree,
      limits,
      asks,
      kinds: choices(KINDS, "cases.kind"),
      languages: LANGUAGES.map((value) => ({ value, title: say(`relay.language.in_${value}`) })),
      ...given,
      chosen: given.ask,
      ping: String(given.ping),
    };
    return { name: "relay-ask", data: {}, card: { template, data } };
  },
});
