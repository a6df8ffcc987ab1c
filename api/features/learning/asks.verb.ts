import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { ASKS } from "./asks";
import template from "./asks.card.json";

const AT_ONCE = 5;

/** R47, R48: what one can ask an ally for, five at a time, open to everybody. */
export const asks = verb({
  name: "learning.asks",
  does: "Read what one can ask an ally for.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({ from: z.number().int().min(0).max(ASKS.length).optional() }),
  load: () => ({}),
  decide: ({ from = 0 }) => decided(from),
  show(from, { say }) {
    const all = ASKS.map((ask) => ({
      ask,
      title: say(`learning.ask.${ask}.title`),
      example: say(`learning.ask.${ask}.example`),
      notFor: say("learning.asks.notFor", { notFor: say(`learning.ask.${ask}.notFor`) }),
    }));
    const more = from + AT_ONCE < all.length ? [{ from: from + AT_ONCE }] : [];
    return {
      name: "asks",
      data: { asks: all },
      card: { template, data: { text: say.tree, asks: all.slice(from, from + AT_ONCE), more } },
    };
  },
});
