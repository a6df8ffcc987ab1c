import { hkdfSync } from "node:crypto";
import type { CodePlace } from "../../core/scope";
import { digest } from "./digest";

const ID_BYTES = 16;
const KEY_BYTES = 32;
/** Says which programme's codes these are, so that equal bits elsewhere lead nowhere here. */
const SALT = "alongside anonymous request 1";

/**
 * What follows from a code (16 characters, as `codeInput` reads it): HKDF-SHA256 gives the case's id and, apart from it, an
 * access key, of which only a digest is kept with the case. From neither can the code be worked out, nor one from the other.
 */
export function readCode(code: string): CodePlace {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", code, SALT, purpose, bytes)).toString("hex");
  return { caseId: derive("case id", ID_BYTES), lock: digest("lock", derive("access key", KEY_BYTES)) };
}
