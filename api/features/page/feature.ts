import type { Feature } from "../../registry/feature";
import { composePage } from "./mine.verb";
import texts from "./text/en.json";
import phrases from "./text/en.phrases.json";

/**
 * Somebody's own page: what waits for them, what they asked for, where they are the ally, and where else they can go (R114).
 *
 * It belongs to no feature and names none. A feature contributes lines (`page` in its `feature.ts`: what it reads, its lines, and
 * what a look puts on record) and links; the page reads all of it in one round trip and orders it. The answer tells the tab
 * everything it must draw, so that the tab knows no verb by name either.
 */
export const page: Feature = {
  name: "page",
  verbs: [],
  compose: composePage,
  documents: [],
  texts: { en: texts },
  phrases: { en: phrases },
  cards: { mine: [] },
};
