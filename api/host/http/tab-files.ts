import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { HttpResponseInit } from "./functions-library";
import { wireRefusal } from "./wire-refusal";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
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

/** One of the tab's built files, or a 404 as the wire says it. */
export async function tabFile(
  folder: string,
  path: string,
  { by, shows }: Framing = { by: "teams" },
): Promise<HttpResponseInit> {
  const file = normalize(join(folder, path === "" ? "index.html" : path));
  const type = TYPES[extname(file)];
  if (!file.startsWith(normalize(folder) + sep) || type === undefined) return wireRefusal("path");
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return wireRefusal("path");
  const { ancestors, options } = FRAMED_BY[by];
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ...(shows === undefined ? [] : [`frame-src ${shows}`]),
    `frame-ancestors ${ancestors}`,
  ];
  return {
    status: 200,
    body,
    headers: {
      "content-type": type,
      "cache-control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      "content-security-policy": policy.join("; "),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      ...options,
    },
  };
}
