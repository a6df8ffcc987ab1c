import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import template from "./why.card.json";

/** R102, R109: first contact says why before it asks anything, and asks nothing. */
export const why = verb({
  name: "welcome.why",
  does: "Read why Ally is here and what it is not.",
  who: { roles: "staff" },
  input: z.object({}),
  load: () => ({}),
  decide: () => decided({}),
  show: (_result, { say }) => ({
    name: "why",
    data: {},
    card: { template, data: { text: say.tree } },
  }),
});
