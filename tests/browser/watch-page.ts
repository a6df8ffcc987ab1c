import type { CDPSession, Page } from "playwright-core";

/** A line and a processor: milliseconds of delay, bytes a second each way, and so many times slower than this machine. */
export interface Throttle {
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
  readonly slower: number;
}

/** One request as the browser made it: the bytes that went over the line, headers included, and its place in the chain. */
export interface Fetched {
  readonly path: string;
  readonly bytes: number;
  readonly depth: number;
}

/** What it took until a page stood: milliseconds since it was asked for, and all that was asked for by then. */
export interface Watched {
  readonly ms: number;
  readonly fetched: readonly Fetched[];
}

/** How many requests in a row waited for each other. The mark is fetched when the browser has nothing else to do: nothing waits for it. */
export function chainOf({ fetched }: Watched): number {
  const counted = fetched.filter(({ path }) => !path.endsWith(MARK));
  return Math.max(...counted.map(({ depth }) => depth));
}

interface Sent {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly depth: number;
  bytes: number;
  /** When what it brought could be acted on, on the browser's clock. */
  usable?: number;
}

const MARK = "/tab/mark.svg";

type Noting = Window & { stoodAt?: number };

/**
 * Opens an address and watches until what `stands` selects is there and painted. A request may have waited for every answer that was
 * there when it was sent: its depth is one more than the deepest of those, so that no chain is taken for shorter than it is.
 */
export async function watchPage(
  page: Page,
  address: string,
  stands: string,
  { slower: rate, ...line }: Throttle,
): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  const sent = new Map<string, Sent>();
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...line });
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  note(session, sent);
  await page.addInitScript(noteWhenThere, stands);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => (window as Noting).stoodAt !== undefined);
  const [ms, stoodAt] = await page.evaluate(() => {
    const { stoodAt: at = 0 } = window as Noting;
    return [at, performance.timeOrigin + at] as const;
  });
  await session.detach();
  const before = [...sent.values()].filter(({ url, at }) => at <= stoodAt && !url.startsWith("data:"));
  return {
    ms,
    fetched: before.map(({ url, bytes, depth }) => ({ path: new URL(url).pathname, bytes, depth })),
  };
}

/** Runs in the page before its scripts: notes when something selected was painted. */
function noteWhenThere(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) return void requestAnimationFrame(look);
    requestAnimationFrame(() =>
      setTimeout(() => {
        (window as Noting).stoodAt = performance.now();
      }),
    );
  };
  look();
}

function note(session: CDPSession, sent: Map<string, Sent>): void {
  session.on("Network.requestWillBeSent", ({ requestId, request, timestamp, wallTime }) => {
    const there = [...sent.values()].filter(({ usable = Number.POSITIVE_INFINITY }) => usable <= timestamp);
    const depth = 1 + Math.max(0, ...there.map((each) => each.depth));
    sent.set(requestId, { url: request.url, at: wallTime * 1000, depth, bytes: 0 });
  });
  // A page is read while it comes; everything else is of use when it is whole.
  session.on("Network.responseReceived", ({ requestId, type, timestamp }) => {
    const found = sent.get(requestId);
    if (found !== undefined && type === "Document") found.usable = timestamp;
  });
  session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const found = sent.get(requestId);
    if (found === undefined) return;
    found.bytes = encodedDataLength;
    if (!found.url.endsWith(MARK)) found.usable ??= timestamp;
  });
}
