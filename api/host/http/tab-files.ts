import { createHash } from "node:crypto";
import { extname, join, normalize, sep } from "node:path";
import { readInCoding } from "./coding/read-in-coding";
import type { HttpRequest, HttpResponseInit } from "./functions-library";
import { wireRefusal } from "./wire-refusal";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
  // Where a debugger finds the sources; only in a build for one machine.
  ".map": "application/json; charset=utf-8",
};
/** Names with a content hash never change what they hold. */
const HASHED = /-[A-Z0-9]{8}\.(js|css|svg|png)$/;
// Where Teams, Outlook and Microsoft 365 show the tab.
const TEAMS =
  "https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com";

/** Who may show a page in a frame. The older header knows no list of places, so that Teams needs it to be missing. */
const FRAMED_BY = {
  teams: { ancestors: `'self' ${TEAMS}`, options: {} },
  itself: { ancestors: "'self'", options: { "x-frame-options": "SAMEORIGIN" } },
  nobody: { ancestors: "'none'", options: { "x-frame-options": "DENY" } },
} as const;

/** Who may show the file in a frame, and what it may show in frames itself: nothing but its own, unless given. */
export interface Framing {
  readonly by: keyof typeof FRAMED_BY;
  readonly shows?: string;
}

/**
 * One of the tab's built files, compressed as the build left it where the client takes that; 304 where the client has it already; or
 * a 404 as the wire says it.
 */
export async function tabFile(
  request: HttpRequest,
  folder: string,
  path: string,
  framing: Framing = { by: "teams" },
): Promise<HttpResponseInit> {
  const file = normalize(join(folder, path === "" ? "index.html" : path));
  const type = TYPES[extname(file)];
  if (!file.startsWith(normalize(folder) + sep) || type === undefined) return wireRefusal("path");
  const found = await readInCoding(file, request.headers.get("accept-encoding"));
  if (found === undefined) return wireRefusal("path");
  const { body, coding } = found;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "cache-control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": policyFor(framing),
    etag,
    "referrer-policy": "no-referrer",
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    ...FRAMED_BY[framing.by].options,
  };
  if (has(request, etag)) return { status: 304, headers };
  const inCoding: Record<string, string> = coding === undefined ? {} : { "content-encoding": coding };
  return { status: 200, body, headers: { "content-type": type, ...inCoding, ...headers } };
}

function policyFor({ by, shows }: Framing): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ...(shows === undefined ? [] : [`frame-src ${shows}`]),
    `frame-ancestors ${FRAMED_BY[by].ancestors}`,
  ].join("; ");
}

/** Whether the client says that it has these very bytes: an ETag is of a file as it was sent, so each coding has its own. */
function has(request: HttpRequest, etag: string): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known.split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, "")));
}
