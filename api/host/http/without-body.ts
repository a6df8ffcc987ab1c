import type { HttpResponseInit } from "./functions-library";

/** The answer to HEAD: the headers that GET would have, its length among them, and nothing after them. */
export function withoutBody({ status = 200, headers, jsonBody, body }: HttpResponseInit): HttpResponseInit {
  const sent = jsonBody === undefined ? (body ?? "") : JSON.stringify(jsonBody);
  const length = Buffer.byteLength(sent as string | Uint8Array);
  return { status, headers: { ...(headers as Record<string, string>), "content-length": String(length) } };
}
