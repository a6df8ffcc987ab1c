import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { ASKS } from "./asks";
import { asksToChoose, ofAnAsk } from "./of-an-ask";

/** For somebody who may not need an ally for this: words to try, and the handbook's page. R6: the human routes beneath. */
export const lightly = verb({
  name: "learning.lightly",
  does: "Find words to ask for something yourself.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({ ask: z.enum(ASKS).optional() }),
  load: () => ({}),
  decide: ({ ask }) => decided(ask),
  show(ask, { say }) {
    const words = ask === undefined ? undefined : wordsFor(ask);
    const sentence = words?.about ?? say("learning.lightly.intro");
    const parts =
      words === undefined
        ? []
        : [
            { heading: say("learning.lightly.words"), sentence: words.wording },
            { heading: say("learning.lightly.handbook"), sentence: words.handbook },
          ];
    const on = {
      title: say("learning.asks.askButton"),
      input: { verb: "cases.ask", check: "none", ask: ask ?? "" },
    };
    return {
      name: "lightly",
      data: { asks: asksToChoose(say), sentence, ...words },
      card: ofAnAsk(say, {
        verb: "learning.lightly",
        texts: "learning.lightly",
        ask,
        sentence,
        parts,
        on,
      }),
    };

    function wordsFor(about: string) {
      return {
        about: say("learning.lightly.about", { title: say(`learning.ask.${about}.title`) }),
        wording: say(`learning.ask.${about}.wording`),
        handbook: say(`learning.ask.${about}.handbook`),
      };
    }
  },
});
