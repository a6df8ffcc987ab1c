import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import template from "./help.card.json";

/** What one can write to Ally. `unsure` heads it for somebody whose words Ally did not understand. */
export const help = verb({
  name: "welcome.help",
  does: "See what you can do here.",
  who: { roles: "staff" },
  input: z.object({ unsure: z.boolean().optional() }),
  load: () => ({}),
  decide: ({ unsure }) => decided(unsure === true),
  show: (unsure, { say }) => ({
    name: "help",
    data: {},
    card: {
      template,
      data: { text: say.tree, intro: say(unsure ? "welcome.help.unsure" : "welcome.help.intro") },
    },
  }),
});
