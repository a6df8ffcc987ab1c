/** The languages an anonymous request may be written in, so that a volunteer who reads it can be found. */
export const LANGUAGES = [
  "en",
  "fr",
  "de",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "ar",
  "he",
  "ja",
  "zh",
  "other",
] as const;
export type WrittenIn = (typeof LANGUAGES)[number];
