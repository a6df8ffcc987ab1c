import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What is sealed is as long as its next whole block: its size says little about what is in it (privacy.md, Threats). */
const BLOCK_BYTES = 2048;

/** AES-256-GCM over a text padded to whole 2 KB blocks, as base64url. `about` is bound to it and must be the same to open it. */
export function sealPadded(key: Buffer, about: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(about));
  const closed = Buffer.concat([iv, cipher.update(padded(text)), cipher.final(), cipher.getAuthTag()]);
  return closed.toString("base64url");
}

/** The text again. Throws when it was changed, or sealed about something else or with another key. */
export function openPadded(key: Buffer, about: string, closed: string): string {
  const bytes = Buffer.from(closed, "base64url");
  const whole = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), whole)
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const text =
    decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  return text.trimEnd();
}

function padded(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const size = Math.max(Math.ceil(bytes / BLOCK_BYTES), 1) * BLOCK_BYTES;
  return Buffer.from(text + " ".repeat(size - bytes));
}
