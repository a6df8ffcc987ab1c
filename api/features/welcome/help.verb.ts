import * as z from "zod";
import { askedFor } from "../../core/chat/phrases";
import { text } from "../../core/input/text";
import { decided } from "../../core/outcome";
import type { Person } from "../../core/person";
import type { Say } from "../../core/text";
import { type Told, told } from "../../core/told/told";
import { verb } from "../../core/verb";
import type { Feature } from "../../registry/feature";
import { createSuggestions, type Suggestion, type Suggestions } from "./suggestions";

const GUESSES = 2;
/**
 * What is offered to whoever tells something that Ally does not understand. No list holds every way of being in need: where to turn is
 * always among it.
 */
const AFTER_A_STORY = ["cases.ask", "relay.door", "routes.show"];

/**
 * What one can write to Ally, by what one is. For somebody whose words Ally did not understand, `unsure`, at most two guesses as
 * buttons; after a `story`, the two ways of asking. Composed: what can be written is what the features understand.
 */
export function composeHelp(all: readonly Feature[]) {
  const suggestions = createSuggestions(all.filter(({ name }) => name !== "welcome"));
  return verb({
    name: "welcome.help",
    does: "See what you can do here.",
    who: { roles: "staff" },
    onlyTells: true,
    input: z.object({
      unsure: z.boolean().optional(),
      story: z.boolean().optional(),
      guesses: z.array(text(100)).max(GUESSES).optional(),
    }),
    load: () => ({}),
    decide: ({ unsure = false, story = false, guesses = [] }, _state, { me }) =>
      decided({
        guesses: suggestions.among(guesses.length === 0 && story ? AFTER_A_STORY : guesses, me),
        unsure,
        story: story && guesses.length === 0,
        me,
      }),
    show({ guesses, unsure, story, me }, { say }) {
      const what = guesses.length > 0 ? guessed(guesses, story, say) : helped(suggestions, unsure, me, say);
      return told(
        "help",
        { ...what, quietly: say("learning.asks.routes") },
        { guesses: guesses.map(({ phrase }) => phrase) },
      );
    },
  });
}

function guessed(guesses: readonly Suggestion[], story: boolean, say: Say): Told {
  return {
    title: say("welcome.help.guess.title"),
    sentences: [say(story ? "welcome.help.guess.story" : "welcome.help.guess.sentence")],
    buttons: [
      ...guesses.map(({ says, phrase }) => ({ title: says, ...askedFor(phrase) })),
      ...(story ? [] : [{ title: say("welcome.help.guess.none"), verb: "welcome.help" }]),
    ],
    noMain: true,
  };
}

function helped(suggestions: Suggestions, unsure: boolean, me: Person, say: Say): Told {
  const parts = suggestions.byRole(me).map(({ role, says }) => ({
    heading: say(`welcome.help.as.${role}`),
    sentence: listed(says, say),
  }));
  const mayAsk = !me.roles.includes("hr");
  return {
    title: say("welcome.help.title"),
    sentences: [
      say(unsure ? "welcome.help.unsure" : "welcome.help.intro"),
      say(mayAsk ? "welcome.help.words" : "welcome.help.wordsOfHr"),
    ],
    parts,
    buttons: mayAsk
      ? [
          { title: say("cases.ask.button"), verb: "cases.ask" },
          { title: say("cases.board.title"), verb: "cases.board" },
          { title: say("page.title"), verb: "page.mine" },
        ]
      : [{ title: say("welcome.why.browse"), verb: "learning.asks" }],
  };
}

function listed(says: readonly string[], say: Say): string {
  const list = new Intl.ListFormat(say.language, { type: "disjunction" });
  return say("welcome.help.write", { words: list.format(says.map((each) => `“${each}”`)) });
}
