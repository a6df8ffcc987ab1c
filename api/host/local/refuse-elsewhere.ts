import type { IncomingHttpHeaders } from "node:http";

/** The names of this machine to itself: the only ones under which a page that was not ours cannot reach us. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Why a request to what runs on one machine is not answered: under a name that is not this machine's own, or sent by a page of
 * another origin. On one machine anybody is signed in as anybody, so a page from elsewhere must not so much as ask. To follow a link
 * here is no asking: what may show the page in a frame is for the page's own policy.
 */
export function refuseElsewhere(headers: IncomingHttpHeaders): "host" | "elsewhere" | undefined {
  const { host = "", origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  if (!LOOPBACK.test(host)) return "host";
  // A browser names the page with whatever may change something, and with every line it opens.
  if (origin !== undefined) return origin === `http://${host}` ? undefined : "elsewhere";
  const isForeign = site === "cross-site" || site === "same-site";
  return isForeign && mode !== "navigate" ? "elsewhere" : undefined;
}
