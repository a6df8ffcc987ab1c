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
// Where Teams, Outlook and Microsoft 365 may show the tab. Nobody else can put it in a frame.
const FRAMES =
  "https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com";

/** One of the tab's built files, or a 404 as the wire says it. `frames` are further places that may show it in a frame. */
export async function tabFile(folder: string, path: string, frames = ""): Promise<HttpResponseInit> {
  const file = normalize(join(folder, path === "" ? "index.html" : path));
  const type = TYPES[extname(file)];
  if (!file.startsWith(normalize(folder) + sep) || type === undefined) return wireRefusal("path");
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return wireRefusal("path");
  return {
    status: 200,
    body,
    headers: {
      "content-type": type,
      "cache-control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      "content-security-policy":
        `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self' ${FRAMES} ${frames}`.trim(),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  };
}
