import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import template from "./elsewhere.card.json";

/** R7: where others read along Ally shows nothing of anybody's, whatever was asked, and says where to go on. */
export const elsewhere = verb({
  name: "welcome.elsewhere",
  does: "Learn where to talk with Ally alone.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({}),
  load: () => ({}),
  decide: () => decided({}),
  show: (_result, { say }) => ({ name: "elsewhere", data: {}, card: { template, data: { text: say.tree } } }),
});
