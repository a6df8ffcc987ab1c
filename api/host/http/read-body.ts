import type { HttpRequest } from "./functions-library";

/**
 * A JSON body of at most `most` bytes; an empty one reads as `{}`. `null` is absence, as some of Teams' clients write it, and text
 * is well-formed: half a character, which some keyboards leave behind, can neither be stored everywhere nor be sent on.
 */
export async function readBody(
  request: HttpRequest,
  most: number,
): Promise<{ readonly json: unknown } | "too-large" | "unreadable"> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too-large";
  try {
    const text = await request.text();
    if (Buffer.byteLength(text) > most) return "too-large";
    return { json: text.trim() === "" ? {} : (JSON.parse(text, readable) as unknown) };
  } catch {
    return "unreadable";
  }
}

function readable(_key: string, value: unknown): unknown {
  if (value === null) return undefined;
  return typeof value === "string" ? value.toWellFormed() : value;
}
