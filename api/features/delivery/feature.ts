import { documentKind } from "../../core/document-kind";
import type { Feature } from "../../registry/feature";
import { retry } from "./retry.verb";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";
import type { Undelivered } from "./undelivered";
import { undelivered } from "./undelivered.verb";

/**
 * What could not be delivered in twelve tries, and a lead's way to have it tried again.
 *
 * - letters  how many, of what kind, since when and why; nobody's name
 * - retry    all of it once more, from the beginning
 *
 * Nothing is lost by it: people find everything in the tab. What belongs to a caller without a name is not even listed here.
 */
export const delivery: Feature = {
  name: "delivery",
  verbs: [undelivered, retry],
  documents: [
    documentKind<Undelivered>({
      kind: "letter",
      container: "programme",
      sealed: "nothing",
      readBy: "A lead sees how many, since when and why, never for whom.",
      goes: "When it is tried again, or after 90 days.",
    }),
  ],
  texts: { en: texts },
  phrases: { en: phrases },
  cards: { letters: [], retried: [] },
};
