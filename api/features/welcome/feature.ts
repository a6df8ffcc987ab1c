import type { Phrases } from "../../core/chat/phrases";
import type { Feature } from "../../registry/feature";
import { decline } from "./decline.verb";
import { disagree } from "./disagree.verb";
import { elsewhere } from "./elsewhere.verb";
import { composeHelp } from "./help.verb";
import { privacy } from "./privacy.verb";
import { returning } from "./return.verb";
import arabic from "./text/ar.phrases.json";
import german from "./text/de.phrases.json";
import texts from "./text/en.json";
import english from "./text/en.phrases.json";
import spanish from "./text/es.phrases.json";
import french from "./text/fr.phrases.json";
import hebrew from "./text/he.phrases.json";
import italian from "./text/it.phrases.json";
import japanese from "./text/ja.phrases.json";
import dutch from "./text/nl.phrases.json";
import polish from "./text/pl.phrases.json";
import portuguese from "./text/pt.phrases.json";
import chinese from "./text/zh.phrases.json";
import { thanks } from "./thanks.verb";
import { why } from "./why.verb";

/**
 * First contact: Ally says why it is here before it asks anything, and takes "Not for me" for an answer.
 *
 * - why        what Ally is, and what it is not: the first thing anybody reads (R102)
 * - help       what one can write to Ally, by what one is, and guesses where it did not understand
 * - privacy    who sees what, and how long it is kept
 * - decline    "Not for me", asked once: Ally then writes only about what somebody began themselves (R108)
 * - return     the way back from there
 * - disagree   disagreeing is welcome, and whom to tell (R108)
 * - thanks     somebody says thank you
 * - elsewhere  what Ally says where others read along: nothing of anybody's, and where to go on (R7)
 *
 * It keeps nothing of its own; that somebody declined stands in their profile. Greetings are understood in twelve languages.
 */
export const welcome: Feature = {
  name: "welcome",
  verbs: [why, privacy, decline, returning, disagree, thanks, elsewhere],
  compose: (all) => [composeHelp(all)],
  documents: [],
  texts: { en: texts },
  phrases: {
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
  } satisfies Record<string, Phrases>,
  cards: {
    why: [],
    help: [],
    declined: [],
    returned: [],
    privacy: [],
    disagree: [],
    thanks: [],
    elsewhere: [],
  },
};
