/** What a button shows that leads to something: a verb that only shows, and its input. */
export interface Shown {
  readonly verb: string;
  readonly input: Readonly<Record<string, string>>;
}
