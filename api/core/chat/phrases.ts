/**
 * What somebody may write in chat, by what it asks for: a verb, `verb#box` (the verb with that box ticked) or `verb#field=value`.
 * Phrases under `exactly` are taken only as they stand, where a near miss would do what nobody wanted.
 */
export type Phrases = Readonly<Record<string, readonly string[] | { readonly exactly: readonly string[] }>>;

/** What a phrase asks for, as a button would carry it. */
export function askedFor(phrase: string): {
  readonly verb: string;
  readonly input: Readonly<Record<string, string | true>>;
} {
  const [verb = "", filled] = phrase.split("#");
  if (filled === undefined) return { verb, input: {} };
  const [field = "", value] = filled.split("=");
  return { verb, input: { [field]: value ?? true } };
}
