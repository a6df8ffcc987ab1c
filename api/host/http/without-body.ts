import type { HttpResponseInit } from "./functions-library";

/** The answer to HEAD: the headers that GET would have, its length among them, and nothing after them. */
export function withoutBody({ status = 200, headers, jsonBody, body }: HttpResponseInit): HttpResponseInit {
  // A length there would be that of the file, which is not looked at.
  if (status === 304) return { status, headers: headers ?? {} };
  const sent = jsonBody === undefined ? (body ?? "") : JSON.stringify(jsonBody);
  const length = Buffer.byteLength(sent as string | Uint8Array);
  return { status, headers: { ...(headers as Record<string, string>), "content-length": String(length) } };
}
