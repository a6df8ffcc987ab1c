/**
 * The store cannot answer now: unreachable, throttled, its disk full or its file locked. Nothing was written, unless the
 * answer to a commit was lost on its way from Cosmos: a caller that tries again must be ready for `exists` or `stale`.
 */
export class StoreAway extends Error {
  /** What the engine asked us to wait, in milliseconds, where it said. */
  readonly retryAfterMs: number | undefined;
  /** Whether it can be read, and there is no room to write. */
  readonly isFull: boolean;

  constructor(reason: string, options: { retryAfterMs?: number; isFull?: boolean; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.name = "StoreAway";
    this.retryAfterMs = options.retryAfterMs;
    this.isFull = options.isFull === true;
  }
}
