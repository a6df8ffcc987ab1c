import { StoreAway } from "../core/store-away";

/** Request timeout, gone, retry with, too many requests. */
const PASSING = [408, 410, 449, 429];
/** The account is moving to another region. */
const MOVING = [3, 1008];
/** The replica has not yet heard of what this client has written. */
const BEHIND = 1002;
const NETWORK = /^(E[A-Z_]+|REQUEST_SEND_ERROR|TimeoutError)$/;
const NAMES = /^(RestError|AbortError|TimeoutError|CredentialUnavailableError|AggregateAuthenticationError)$/;

/** What may be read of whatever the client throws. */
interface Failure {
  readonly code?: unknown;
  readonly substatus?: unknown;
  readonly name?: unknown;
  readonly retryAfterInMs?: unknown;
}

/** What the caller is told of the client's error: `StoreAway` when it may pass, or the error itself. */
export function cosmosAway(error: unknown): unknown {
  if (typeof error !== "object" || error === null || error instanceof StoreAway) return error;
  const { code, substatus, name, retryAfterInMs } = error as Failure;
  const status = Number(code);
  const moving = status === 403 && MOVING.includes(Number(substatus));
  const behind = status === 404 && Number(substatus) === BEHIND;
  const passing = isPassing(status) || moving || behind;
  const network =
    (typeof code === "string" && NETWORK.test(code)) || (typeof name === "string" && NAMES.test(name));
  if (!passing && !network) return error;
  return busy(
    passing ? `it answered ${status}` : `it cannot be reached (${String(code ?? name)})`,
    retryAfterInMs,
    error,
  );
}

/** `StoreAway` in Cosmos's name; `retryAfterMs` where it is a number of milliseconds. */
export function busy(reason: string, retryAfterMs?: unknown, cause?: unknown): StoreAway {
  const wait = typeof retryAfterMs === "number" && Number.isFinite(retryAfterMs) ? { retryAfterMs } : {};
  return new StoreAway(`The store is away: ${reason}.`, { ...wait, cause });
}

/** Is this what one operation of a batch answers when it may pass? */
export function isPassing(status: number): boolean {
  return status >= 500 || PASSING.includes(status);
}

/** Did the client stumble over an answer that is not JSON, as a gateway's page or an empty one is not? */
export function unreadable(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError;
}
