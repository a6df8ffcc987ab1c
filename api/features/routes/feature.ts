import type { Signs } from "../../core/chat/signs";
import type { Feature } from "../../registry/feature";
import { set } from "./set.verb";
import { show } from "./show.verb";
import arabic from "./signs/ar.signs.json";
import german from "./signs/de.signs.json";
import english from "./signs/en.signs.json";
import spanish from "./signs/es.signs.json";
import french from "./signs/fr.signs.json";
import hebrew from "./signs/he.signs.json";
import italian from "./signs/it.signs.json";
import japanese from "./signs/ja.signs.json";
import dutch from "./signs/nl.signs.json";
import polish from "./signs/pl.signs.json";
import portuguese from "./signs/pt.signs.json";
import chinese from "./signs/zh.signs.json";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";

/**
 * Where to turn when something is more than an ally can carry: danger, self-harm, harassment, distress (R6, R63).
 *
 * - show  one calm card with the routes of a country, an ally, and the way to ask without a name
 * - set   a lead says whom to call and whom to see in a country; until then, what holds everywhere
 *
 * `signs/` lists, by language, how people say that they are in danger or distress. Chat looks for these before anything else
 * (`bot/words/heed.ts`) and answers with `show`. It keeps nothing of its own, and nothing of who was shown what: the lines stand
 * in the programme's settings, and the log does not tell this card from others that only tell something.
 */
export const routes: Feature = {
  name: "routes",
  verbs: [show, set],
  documents: [],
  texts: { en: texts },
  phrases: { en: phrases },
  heeds: {
    answeredBy: show,
    signs: {
      en: english,
      fr: french,
      de: german,
      es: spanish,
      pt: portuguese,
      it: italian,
      nl: dutch,
      pl: polish,
      ar: arabic,
      he: hebrew,
      ja: japanese,
      zh: chinese,
    } satisfies Record<string, Signs>,
  },
  links: [
    { verb: show, group: "own", title: "routes.link", place: "rest" },
    { verb: set, group: "lead", title: "routes.set.link", place: "rest" },
  ],
  cards: { routes: [], "set-routes": [] },
};
