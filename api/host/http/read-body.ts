import type { HttpRequest } from "./functions-library";

/** A JSON body of at most `most` bytes; an empty one reads as `{}`. */
export async function readBody(
  request: HttpRequest,
  most: number,
): Promise<{ readonly json: unknown } | "too-large" | "unreadable"> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too-large";
  try {
    const text = await request.text();
    if (Buffer.byteLength(text) > most) return "too-large";
    return { json: text.trim() === "" ? {} : JSON.parse(text) };
  } catch {
    return "unreadable";
  }
}
