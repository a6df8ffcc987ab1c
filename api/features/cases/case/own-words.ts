import type { Doc } from "../../../core/store";

/**
 * What one of the two said on their own: never shown to the other, to a volunteer, to HR or to a lead (R26, R107). It is not in
 * the case, so that showing the case cannot show it. Container cases, partition = the case; read by the clock when a case is
 * settled, and by its author's own export. Deleted with the case's words.
 */
export interface CheckInAnswer extends Doc {
  readonly kind: "check-in";
  readonly by: "caller" | "ally";
  readonly answer: "good" | "not-sure" | "not-a-fit";
  readonly at: string;
}

export interface CallerFeedback extends Doc {
  readonly kind: "feedback";
  readonly by: "caller";
  /** Themes of learning/themes.ts. */
  readonly themes: readonly string[];
  /** The caller's own line for the ally, or "". */
  readonly line: string;
  /** The themes may reach the ally, among those of at least four other allyships. */
  readonly mayTeach: boolean;
  /** So may the line, as it stands. */
  readonly mayQuote: boolean;
  /** R74: what came of it, as the caller sees it. */
  readonly came: readonly string[];
  readonly at: string;
}

export interface AllyFeedback extends Doc {
  readonly kind: "feedback";
  readonly by: "ally";
  readonly went: "well" | "mixed" | "hard";
  readonly learned: string;
  readonly at: string;
}

/** Ids under which the two kinds lie beside the case. */
export const OWN_WORDS = {
  feedback: (by: "caller" | "ally") => `feedback-${by}`,
  checkIn: (number: number, by: "caller" | "ally") => `check-in-${number}-${by}`,
};

/** R74: what may have come of an allyship for the person helped. */
export const CAME = ["heard", "credit", "role", "introduction", "skill", "rule", "confidence"] as const;
