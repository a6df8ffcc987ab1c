import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Keys } from "../core/keys";
import { envelope } from "./envelope";

/** Keys for one machine: the programme's key in a file only its owner can read (0600), made at the first start. */
export function openKeyFile(file: string): Keys {
  const master = readKey(file);
  return envelope({
    async wrap(key) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", master, iv);
      return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    },
    async unwrap(wrapped) {
      const decipher = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12)).setAuthTag(
        wrapped.subarray(-16),
      );
      return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
    },
  });
}

function readKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  const key = Buffer.from(readFileSync(file, "utf8"), "base64");
  if (key.length === 32) return key;
  throw new Error(
    `The key file ${file} is damaged or empty. Put the one that belongs to this data folder back in its place.`,
  );
}
