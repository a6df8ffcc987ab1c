import type { Card } from "../api/core/show-card";

export type { Card };

export const SECTIONS = ["waiting", "asked", "ally"] as const;
export type PageSection = (typeof SECTIONS)[number];

/** One card of the personal tab. `key` is the same for as long as the allyship is. */
export interface PagePart {
  readonly section: PageSection;
  readonly key: string;
  readonly card: Card;
}

/** How to ask anew for what stands on the page as a line and was opened there. */
export interface Again {
  readonly verb: string;
  readonly input: Readonly<Record<string, string>>;
}

/** What a verb answers with: 200 `{view, data, card, parts?, again?}`. */
export interface VerbAnswer {
  readonly view: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly card: Card;
  readonly parts?: readonly PagePart[];
  readonly again?: Again;
}

/** What did not happen and why, and what the reader can do. */
export interface Trouble {
  readonly message: string;
  readonly next: string;
}

/**
 * What came of asking: an answer, a no with perhaps the thing as it now is, or nobody there to say either.
 */
export type Reply =
  | { readonly kind: "answer"; readonly answer: VerbAnswer }
  | { readonly kind: "refusal"; readonly status: number; readonly trouble: Trouble; readonly card?: Card }
  | { readonly kind: "away"; readonly trouble: Trouble };

/** The figures of `results.latest`. null: too few to show. */
export interface UnitRow {
  readonly name: string;
  readonly people: number;
  readonly trained: number | null;
  readonly points: number | null;
}

export interface PublishedResults {
  readonly published: true;
  /** "2026-Q3" */
  readonly quarter: string;
  /** Dates are YYYY-MM-DD. */
  readonly asOf: string;
  readonly nextOn: string;
  readonly season: string;
  /** The day points are published; null when they are in this one. */
  readonly pointsOn: string | null;
  readonly units: readonly UnitRow[];
  /** Names of the units that were counted together. */
  readonly pooled: readonly string[];
  readonly total: Omit<UnitRow, "name">;
  readonly thresholds: Readonly<Record<"unit" | "training" | "contributors" | "rounding", number>>;
}

export type Results = { readonly published: false; readonly nextOn: string } | PublishedResults;
