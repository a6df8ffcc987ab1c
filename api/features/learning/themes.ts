/** R30: what a caller can say of the help they had. The words for each are in the text files. */
export const HELPED = [
  "listened",
  "asked-first",
  "did-as-agreed",
  "spoke-up",
  "kept-confidence",
  "made-time",
] as const;

/** And what the caller would have liked more of, said as something to do. */
export const MORE = [
  "more-listening",
  "ask-first",
  "keep-to-agreement",
  "speak-up-more",
  "more-time",
  "less-taking-over",
] as const;

export const THEMES = [...HELPED, ...MORE] as const;
export type LessonTheme = (typeof THEMES)[number];
