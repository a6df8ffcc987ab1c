import { CODE_LENGTH, CODE_SIGNS } from "./code-signs";

/** A new code of 80 random bits, made on this device: 16 signs without hyphens. */
export function makeCode(): string {
  // 256 is a whole number of times 32, so each sign is as likely as every other.
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  return Array.from(bytes, (byte) => CODE_SIGNS.charAt(byte % CODE_SIGNS.length)).join("");
}
