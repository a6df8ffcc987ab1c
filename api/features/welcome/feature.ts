import type { Feature } from "../../registry/feature";
import { decline } from "./decline.verb";
import { elsewhere } from "./elsewhere.verb";
import { help } from "./help.verb";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import { why } from "./why.verb";

/**
 * First contact: Ally says why it is here before it asks anything, and takes "Not for me" for an answer.
 *
 * - why        what Ally is, and what it is not: the first thing anybody reads (R102)
 * - help       what one can write to Ally
 * - decline    "Not for me": Ally then writes only about what somebody began themselves (R108)
 * - elsewhere  what Ally says where others read along: nothing of anybody's, and where to go on (R7)
 *
 * It keeps nothing of its own; that somebody declined stands in their profile.
 */
export const welcome: Feature = {
  name: "welcome",
  verbs: [why, help, decline, elsewhere],
  documents: [],
  texts: { en: texts },
  phrases: { en: phrases },
  cards: { why: [], help: [], declined: [], elsewhere: [] },
};
