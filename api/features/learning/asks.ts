/** R3, R47: what one can ask an ally for, by the ally's role in it. The words for each are in the text files. */
export const ASKS = [
  "advocacy",
  "amplification",
  "sponsorship",
  "mentoring",
  "challenging-bias",
  "accountability",
  "inclusive-leadership",
  "networks",
  "education",
  "policy",
] as const;
export type Ask = (typeof ASKS)[number];
