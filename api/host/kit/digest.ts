import { createHash } from "node:crypto";

/** SHA-256 in hex of the parts, each kept apart from the next. */
export function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
