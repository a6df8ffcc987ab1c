/** One of the sample company. */
export interface Member {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly part: string;
}

export interface Cast {
  /** The product's clock, ISO 8601. */
  readonly now: string;
  /** What the programme calls today, YYYY-MM-DD. */
  readonly today: string;
  readonly people: readonly Member[];
}

/** What the machine said instead of an answer. */
export class StageTrouble extends Error {
  constructor(
    override readonly message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

/** Who there is, and what time it is for them. */
export function fetchCast(): Promise<Cast> {
  return call<Cast>("/api/dev/cast");
}

/** How far the product's clock is moved: past its next working morning, or two weeks. */
export type ClockMove = { readonly until: "morning" } | { readonly days: 14 };

/** Moves the product's clock and lets fall due what falls due. */
export function moveClock(by: ClockMove): Promise<Pick<Cast, "now" | "today">> {
  return call("/api/dev/clock", by);
}

/** The address of somebody's chat, started when it is not there yet. Takes some seconds. */
export async function openChat(person: string): Promise<string> {
  const { url } = await call<{ url: string }>("/api/dev/playground", { person });
  const { protocol, hostname } = new URL(url);
  // Only ever this machine's own window.
  if (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return url;
  throw new StageTrouble("", "");
}

async function call<T>(path: string, body?: object): Promise<T> {
  const headers = { "content-type": "application/json" };
  const asked =
    body === undefined ? fetch(path) : fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = await asked.catch(() => undefined);
  const json: unknown = await answer?.json().catch(() => undefined);
  if (answer?.ok && json !== undefined) return json as T;
  const error = (json as { error?: { message?: string; next?: string } } | undefined)?.error;
  throw new StageTrouble(error?.message ?? "", error?.next ?? "");
}
