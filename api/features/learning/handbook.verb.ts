import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { ASKS } from "./asks";
import { asksToChoose, ofAnAsk } from "./of-an-ask";

/** R49: what the handbook tells an ally about each of the ten asks: the first step, what helps, what to leave out. */
export const handbook = verb({
  name: "learning.handbook",
  does: "Read in the handbook how to help well.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({ ask: z.enum(ASKS).optional() }),
  load: () => ({}),
  decide: ({ ask }) => decided(ask),
  show(ask, { say }) {
    const title = ask === undefined ? "" : say(`learning.ask.${ask}.title`);
    const sentence =
      ask === undefined ? say("learning.handbook.intro") : say("learning.handbook.about", { title });
    const parts =
      ask === undefined
        ? []
        : (["step", "handbook", "avoid"] as const).map((each) => ({
            heading: say(`learning.handbook.${each}`),
            sentence: say(`learning.ask.${ask}.${each}`),
          }));
    const on = { title: say("learning.handbook.on"), input: { verb: "cases.board" } };
    return {
      name: "handbook",
      data: { asks: asksToChoose(say), sentence, parts },
      card: ofAnAsk(say, { verb: "learning.handbook", texts: "learning.handbook", ask, sentence, parts, on }),
    };
  },
});
