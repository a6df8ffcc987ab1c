/** What somebody may write in chat, by the verb it asks for. `verb#box` is the verb with that box ticked. */
export type Phrases = Readonly<Record<string, readonly string[]>>;
