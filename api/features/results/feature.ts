import { documentKind } from "../../core/document-kind";
import type { Feature } from "../../registry/feature";
import { latest } from "./latest.verb";
import { publishResultsJob } from "./publish-results";
import type { Basis, Snapshot } from "./snapshot";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";

/**
 * The figures HR sees per business unit: frozen once a quarter, pooled, hidden and rounded (privacy.md, "Figures per unit").
 *
 * - latest           one document, one read, the same for everybody who may (R115)
 * - publish-results  takes the snapshot of a quarter that is over, once
 * - snapshot         the only way from facts to figures
 * - disclosure       which figures may be shown beside their total
 */
export const results: Feature = {
  name: "results",
  verbs: [latest],
  documents: [
    documentKind<Snapshot>({
      kind: "snapshot",
      container: "seasons",
      sealed: "nothing",
      readBy: "HR. There is nobody in it.",
      goes: "It is kept for as long as the programme runs.",
    }),
    documentKind<Basis>({
      kind: "basis",
      container: "seasons",
      sealed: "nothing",
      readBy: "The publishing job alone.",
      goes: "It is kept, each quarter's in the place of the one before.",
    }),
  ],
  jobs: [publishResultsJob],
  texts: { en: texts },
  phrases: { en: phrases },
  cards: { results: [] },
};
