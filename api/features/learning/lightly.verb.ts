import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { ASKS } from "./asks";
import template from "./lightly.card.json";

/** For somebody who may not need an ally for this: words to try, and the handbook's page. R6: the human routes beneath. */
export const lightly = verb({
  name: "learning.lightly",
  does: "Find words to ask for something yourself.",
  who: { roles: "staff" },
  input: z.object({ ask: z.enum(ASKS).optional() }),
  load: () => ({}),
  decide: ({ ask }) => decided(ask),
  show(ask, { say }) {
    const asks = ASKS.map((value) => ({ value, title: say(`learning.ask.${value}.title`) }));
    const chosen = ask === undefined ? [] : [{ ask, ...wordsFor(ask) }];
    const [words] = chosen;
    const sentence = words?.about ?? say("learning.lightly.intro");
    return {
      name: "lightly",
      data: { asks, sentence, ...words },
      card: { template, data: { text: say.tree, asks, sentence, chosen, choosing: ask === undefined } },
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
