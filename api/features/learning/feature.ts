import { documentKind } from "../../core/document-kind";
import { mergeTrees } from "../../core/text";
import type { Feature } from "../../registry/feature";
import { asks } from "./asks.verb";
import { become } from "./become.verb";
import { handbook } from "./handbook.verb";
import { learningLetter } from "./learning-letter.verb";
import type { LearningLetter, Lessons } from "./lesson";
import { termPhrases } from "./lexicon";
import { lexicon } from "./lexicon.verb";
import { lightly } from "./lightly.verb";
import texts from "./text/en.json";
import words from "./text/en.lexicon.json";
import phrases from "./text/en.phrases.json";
import { ALLY_COURSE, trainedIn } from "./training";

/**
 * What an ally is and does, and what allies learn from it.
 *
 * - asks       the ten things one can ask an ally for, each with an example and what it is not for (R47, R48)
 * - lightly    words to ask for something oneself, where no ally is needed (R6)
 * - become     what it takes to be an ally, the course, and whom to ask for a place on it (R18, R51)
 * - handbook   how to help well, by what somebody asks for (R49)
 * - lexicon    the programme's words, one line each (R45)
 * - letter     what an ally's own allyships can teach them: never fewer than five summed up together (R30)
 *
 * `asks.ts` names the ten, `themes.ts` what a caller can say of the help they had, `training.ts` who counts as trained (R51),
 * `lesson.ts` how lessons are kept until there are enough of them.
 */
export const learning: Feature = {
  name: "learning",
  verbs: [asks, lightly, become, handbook, lexicon, learningLetter],
  documents: [
    documentKind<Lessons>({
      kind: "lessons",
      container: "people",
      sealed: { under: "month", fields: ["waiting"] },
      readBy: "Nobody: the reaction that puts lessons by looks in it, no verb does.",
      goes: "With the ally's erasure.",
    }),
    documentKind<LearningLetter>({
      kind: "learning-letter",
      container: "people",
      sealed: { under: "month", fields: ["themes", "quotes"] },
      readBy: "The ally it is about.",
      goes: "With the ally's erasure.",
    }),
  ],
  texts: { en: mergeTrees(texts, words) },
  phrases: { en: { ...phrases, ...termPhrases() } },
  links: [
    {
      verb: learningLetter,
      group: "own",
      title: "learning.link.letter",
      place: "rest",
      forWhom: (me, when) => trainedIn(me, ALLY_COURSE, when) !== undefined,
    },
  ],
  cards: { asks: [], lightly: [], become: [], handbook: [], lexicon: [], letter: [] },
};
