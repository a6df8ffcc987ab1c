import { type DocumentKind, documentKind } from "../../../../api/core/document-kind";
import { some } from "../../../../api/core/verb";
import type { Feature } from "../../../../api/registry/feature";
import { contribution } from "../../../../api/registry/page";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import { type Thanks, thank, thanksFor } from "./thank.verb";
import line from "./thanked.card.json";

/** A feature as small as one can be: somebody thanks a colleague, who finds the words on their own page. */
export const thanks: Feature = {
  name: "thanks",
  verbs: [thank],
  documents: [
    documentKind<Thanks>({
      kind: "thanks",
      container: "people",
      sealed: { under: "month", fields: ["words"] },
      readBy: "The one who is thanked.",
      goes: "With their erasure.",
    }),
  ] satisfies DocumentKind[],
  texts: { en: texts },
  phrases: { en: phrases },
  page: contribution({
    load: ({ me }) => ({ all: some<Thanks>("people", thanksFor(me.id)) }),
    lines: ({ all }, { say }) =>
      all.items.map(({ doc: { id, from, words } }) => ({
        section: "ally",
        caseId: id,
        state: "thanked",
        part: "thanked",
        verb: "thanks.thank",
        title: say("thanks.title"),
        standing: say("thanks.from", { name: from.name }),
        card: {
          template: line,
          data: { text: say.tree, from: say("thanks.from", { name: from.name }), words },
        },
      })),
  }),
  links: [{ verb: thank, group: "own", title: "thanks.link", place: "rest" }],
  cards: { thanks: [] },
};
