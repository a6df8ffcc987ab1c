/** Why the product does not start, and what to do about it: one sentence or two for whoever started it, and no stack. */
export class CannotStart extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "CannotStart";
  }
}
