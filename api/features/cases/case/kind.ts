/** One-off: one thing, once. Sustained: alongside for some weeks or months. What counts is fixed at agreement. */
export const KINDS = ["one-off", "sustained"] as const;
export type Kind = (typeof KINDS)[number];
