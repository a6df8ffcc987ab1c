import * as z from "zod";
import { decided } from "../../core/outcome";
import { verb } from "../../core/verb";
import { TERMS } from "./lexicon";
import template from "./lexicon.card.json";

/** R45, R46, R48: the words of the programme, one line each, open to everybody. */
export const lexicon = verb({
  name: "learning.lexicon",
  does: "Look up what a word of the programme means.",
  who: { roles: "staff" },
  onlyTells: true,
  input: z.object({ term: z.enum(TERMS).optional() }),
  load: () => ({}),
  decide: ({ term }) => decided(term),
  show(term, { say }) {
    const terms = TERMS.map((value) => ({ value, title: say(`learning.lexicon.term.${value}.name`) })).sort(
      (one, other) => one.title.localeCompare(other.title, say.language),
    );
    const meaning =
      term === undefined ? say("learning.lexicon.intro") : say(`learning.lexicon.term.${term}.meaning`);
    const title = say(term === undefined ? "learning.lexicon.title" : `learning.lexicon.term.${term}.name`);
    return {
      name: "lexicon",
      data: { terms, ...(term !== undefined && { term, title, meaning }) },
      card: { template, data: { text: say.tree, title, meaning, terms } },
    };
  },
});
