/**
 * One idempotency key per action of a person. Pressed again with the same input because no answer came, it is
 * the
 * same action; after an answer, or with other input, it is a new one.
 */
export class ActionKeys {
  private last: { readonly what: string; readonly key: string } | undefined;

  keyFor(verb: string, input: object): string {
    const what = JSON.stringify([verb, input]);
    if (this.last?.what !== what) this.last = { what, key: crypto.randomUUID() };
    return this.last.key;
  }

  settle(): void {
    this.last = undefined;
  }
}
