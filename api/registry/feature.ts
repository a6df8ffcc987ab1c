import type { Phrases } from "../core/chat/phrases";
import type { Signs } from "../core/chat/signs";
import type { DocumentKind } from "../core/document-kind";
import type { MakeJob } from "../core/job";
import type { AnyReaction } from "../core/reaction";
import type { TextTree } from "../core/text";
import type { AnyVerb } from "../core/verb";
import type { AnyLifecycle } from "../lifecycle/lifecycle";
import type { AnyContribution, PageLink } from "./page";

/**
 * A room of the product: one folder that says here, and nowhere else, what it brings. From these the verb table, the texts, the
 * phrases of the chat, what is sealed, what time and other decisions set in motion, and the personal page are put together
 * (`assemble.ts`). Nobody else's list is edited for a new one but `features/index.ts`.
 */
export interface Feature {
  /** The name of its folder. */
  readonly name: string;
  readonly verbs: readonly AnyVerb[];
  /** Verbs that are made of what all features bring, such as the personal page. */
  compose?(all: readonly Feature[]): readonly AnyVerb[];
  /** Every kind of document it keeps: where, what of it is sealed, who reads it, when it goes. */
  readonly documents: readonly DocumentKind[];
  /** What follows here of decisions elsewhere. */
  readonly reactions?: readonly AnyReaction[];
  /** Its things with states and deadlines. */
  readonly lifecycles?: readonly AnyLifecycle[];
  /** What else the clock starts. */
  readonly jobs?: readonly MakeJob[];
  /** Its sentences by language, `text/xx.json`: whole trees, so that it can add to another's, such as what a refusal says. */
  readonly texts: Readonly<Record<string, TextTree>>;
  /** What somebody may write in chat, by language, `text/xx.phrases.json`. */
  readonly phrases?: Readonly<Record<string, Phrases>>;
  /** Signs in what somebody writes, by language, after which nothing else is considered, and the verb that answers them. */
  readonly heeds?: { readonly answeredBy: AnyVerb; readonly signs: Readonly<Record<string, Signs>> };
  /** What it puts on the personal page. */
  readonly page?: AnyContribution;
  /** Where one can go from the personal page. */
  readonly links?: readonly PageLink[];
  /**
   * The cards it draws, by verb, each with the states it is drawn in differently. The tests draw every one of them, in every
   * theme, and hold it to the rules of cards; one that nobody draws fails.
   */
  readonly cards: Readonly<Record<string, readonly string[]>>;
}
