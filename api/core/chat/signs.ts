/** The four things after which nothing else in a message is considered. */
export const SIGNS = ["danger", "self-harm", "harassment", "distress"] as const;
export type Sign = (typeof SIGNS)[number];

/**
 * How people say in one language that they are in danger or distress, `signs/xx.signs.json`. Each entry is a row of words as
 * `bot/words/sign-pattern.ts` reads it. `harmless` are the same words where they mean nothing of the kind ("to die for").
 */
export interface Signs extends Readonly<Record<Sign, readonly string[]>> {
  /** Words that are written often, by name: `$me` stands for them in an entry. Separated by a bar. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly harmless: readonly string[];
}
