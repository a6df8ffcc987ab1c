import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { ASKS } from "../learning/asks";
import template from "./ask.card.json";
import { KINDS } from "./case";
import { EMPLOYEES } from "./case-verb";

/** The form a request starts with. Nothing is stored until it is sent. R6: the ordinary human routes stand on it. */
export const ask = verb({
  name: "cases.ask",
  does: "See the form for asking an ally.",
  who: EMPLOYEES,
  input: z.object({ ask: z.enum(ASKS).optional() }),
  load: () => ({}),
  decide: ({ ask: chosen }) => decided(chosen),
  show(chosen, { say, me }) {
    const asks = ASKS.map((value) => ({ value, title: say(`learning.ask.${value}.title`) }));
    const kinds = KINDS.map((value) => ({ value, title: say(`cases.kind.${value}`) }));
    const hidden = me.managers.length === 0 ? "" : say("cases.ask.hidden", { count: me.managers.length });
    return {
      name: "ask",
      data: { asks, kinds },
      card: { template, data: { text: say.tree, asks, kinds, hidden, chosen: chosen ?? "" } },
    };
  },
});
