/** Why a message did not arrive: `gone` will never arrive; `later` may, after `retryAfterMs` where we were told. */
export class DeliveryFailed extends Error {
  constructor(
    /** A short code, safe to log and to show to a lead. */
    readonly reason: string,
    readonly kind: "gone" | "later",
    readonly retryAfterMs?: number,
  ) {
    super(reason);
    this.name = "DeliveryFailed";
  }

  /** Reads what the connector client threw: a status with headers, or a network error. */
  static from(error: unknown): DeliveryFailed {
    if (error instanceof DeliveryFailed) return error;
    const { statusCode, code, name, response } = error as FromConnector;
    // The request took longer than it may.
    if (name === "AbortError") return new DeliveryFailed("too slow", "later");
    if (typeof statusCode !== "number")
      return new DeliveryFailed(typeof code === "string" ? code : "unreachable", "later");
    // 403: blocked or not installed any more. 404: the conversation is gone with its person.
    if (statusCode === 403 || statusCode === 404) return new DeliveryFailed(`http ${statusCode}`, "gone");
    return new DeliveryFailed(
      `http ${statusCode}`,
      "later",
      retryAfter(response?.headers?.get?.("retry-after")),
    );
  }
}

interface FromConnector {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly name?: unknown;
  readonly response?: { readonly headers?: { get?(name: string): string | null | undefined } };
}

/** `Retry-After` in seconds, the form the connector uses. */
function retryAfter(header: string | null | undefined): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
