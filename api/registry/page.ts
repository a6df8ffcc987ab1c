import type { DatedBy } from "../core/calendar";
import type { Notice } from "../core/notice";
import type { Person } from "../core/person";
import type { Scope } from "../core/scope";
import type { Write } from "../core/store";
import type { AnyVerb, Drawing, Loaded } from "../core/verb";

/** Where something stands on the personal page, the most urgent first. */
export const SECTIONS = ["waiting", "asked", "ally"] as const;
export type Section = (typeof SECTIONS)[number];

/** One of the things on somebody's own page: where it stands there, the verb that opens it, and its card. */
export interface PageLine {
  readonly section: Section;
  readonly caseId: string;
  readonly state: string;
  readonly part: string;
  readonly verb: string;
  readonly title: string;
  readonly standing: string;
  readonly card: Drawing;
}

/** What a look at the page puts on record, in the reader's own partition of the people container. */
export interface PageRecord {
  readonly writes: readonly Write[];
  readonly notices: readonly Notice[];
}

/** What one feature puts on the personal page. All features' reads are made at once, in one round trip. */
export interface Contribution<R> {
  load(scope: Scope): R;
  lines(state: Loaded<R>, scope: Scope): readonly PageLine[];
  /** That it was seen, where somebody has a right to know. */
  record?(state: Loaded<R>, scope: Scope): PageRecord | undefined;
}

/** A contribution with its types folded away. */
// biome-ignore lint/suspicious/noExplicitAny: the page is where contributions of every type meet
export type AnyContribution = Contribution<any>;

/** Keeps the types together while a contribution is written. */
export function contribution<R>(definition: Contribution<R>): Contribution<R> {
  return definition;
}

/** Whose matter a link is: they stand on the page in this order. */
export const LINK_GROUPS = ["ask", "help", "lead", "own"] as const;

/** Somewhere one can go from the personal page. Nobody is shown a link to a verb they may not use. */
export interface PageLink {
  readonly verb: AnyVerb;
  readonly group: (typeof LINK_GROUPS)[number];
  /** The key of what the link says. */
  readonly title: string | ((me: Person) => string);
  /** The key of what heads the place that it opens; what the link says, unless given. */
  readonly heading?: string;
  /** first: among the actions at the head of the page. rest: in the quiet row at its end. */
  readonly place: "first" | "rest";
  /** The one main action of a page on which nothing waits. */
  readonly main?: true;
  /** For whom of those who may use the verb; everybody, unless given. */
  forWhom?(me: Person, when: DatedBy): boolean;
  /** A list: from what is opened out of it there is a way back. */
  readonly isList?: true;
  /** A part of the tab that draws this place itself, instead of the verb's card. */
  readonly drawnBy?: string;
  /** In chat this verb shows the way here. */
  readonly wayFromChat?: AnyVerb;
}
