import { documentKind } from "../../core/document-kind";
import type { Feature } from "../../registry/feature";
import type { LedgerEntry } from "./credit";
import { creditUnit } from "./credit-unit";
import { forgetSeasonJob } from "./forget-season";
import { how } from "./how.verb";
import type { PointsKey } from "./key";
import type { Review } from "./review";
import type { SeasonSalt } from "./season-salt";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";

/**
 * What business units earn: a ledger that is written once and worked out whenever it is asked for (points.md).
 *
 * - credit-unit    writes an entry, and its key for the caps, however often it is told (R32)
 * - points-of      what an allyship that worked is worth (R33)
 * - settle         a season's totals, as a pure function of everything that happened in it
 * - limit-shares   the percentage caps
 * - forget-season  destroys who was behind the points, once they can no longer be challenged
 *
 * - how            how units earn points, and when results are said, for everybody to read
 *
 * What comes of the ledger is published with the results.
 */
export const points: Feature = {
  name: "points",
  verbs: [how],
  documents: [
    documentKind<LedgerEntry>({
      kind: "entry",
      container: "seasons",
      sealed: "nothing",
      readBy: "The publishing job. No person is in it.",
      goes: "It is kept with the season.",
    }),
    documentKind<Review>({
      kind: "review",
      container: "seasons",
      sealed: "nothing",
      readBy: "The publishing job. Nobody is in it, the volunteer neither.",
      goes: "It is kept with the season.",
    }),
    documentKind<PointsKey>({
      kind: "points-key",
      container: "vault",
      sealed: "nothing",
      readBy: "The publishing job, for the caps.",
      goes: "90 days after the season, with its salt.",
    }),
    documentKind<SeasonSalt>({
      kind: "salt",
      container: "vault",
      sealed: "nothing",
      readBy: "Crediting alone.",
      goes: "90 days after the season; an empty document stays behind.",
    }),
    documentKind<SeasonSalt>({
      kind: "forgotten",
      container: "vault",
      sealed: "nothing",
      readBy: "Crediting alone, to know that it comes too late.",
      goes: "It is kept: it holds the name of a season.",
    }),
  ],
  reactions: [creditUnit],
  jobs: [forgetSeasonJob],
  texts: { en: texts },
  phrases: { en: phrases },
  cards: { points: [] },
};
