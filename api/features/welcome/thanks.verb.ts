import * as z from "zod";
import { decided } from "../../core/outcome";
import { told } from "../../core/told/told";
import { verb } from "../../core/verb";

/** Somebody says thank you. That is all there is to it. */
export const thanks = verb({
  name: "welcome.thanks",
  does: "Say thank you to Ally.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({}),
  load: () => ({}),
  decide: () => decided({}),
  show: (_result, { say }) =>
    told("thanks", { title: say("welcome.thanks.title"), sentences: [say("welcome.thanks.sentence")] }),
});
