import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keys } from "../core/keys";

/** Wraps and unwraps data keys under the programme's key, wherever that lives. */
export interface Wrapper {
  wrap(key: Buffer): Promise<Buffer>;
  unwrap(wrapped: Buffer): Promise<Buffer>;
}

const VERSION = "1";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Unwrapped data keys kept in memory; each process makes one of its own, and one for each thing that is sealed alone. */
const KEPT = 100;

/** Sealing with data keys: each text carries its own key, wrapped, so that any process can open it. */
export function envelope(wrapper: Wrapper): Keys {
  const unwrapped = new Map<string, Promise<Buffer>>();
  let own: Promise<{ key: Buffer; wrapped: string }> | undefined;

  const makeOwn = async () => {
    const key = randomBytes(32);
    return { key, wrapped: (await wrapper.wrap(key)).toString("base64url") };
  };
  const ownKey = () => {
    own ??= makeOwn();
    // A wrap that failed is tried anew next time.
    own.catch(() => {
      own = undefined;
    });
    return own;
  };
  const keyFor = (wrapped: string) => {
    const kept = unwrapped.get(wrapped);
    if (kept !== undefined) return kept;
    if (unwrapped.size >= KEPT) unwrapped.clear();
    const key = wrapper.unwrap(Buffer.from(wrapped, "base64url"));
    unwrapped.set(wrapped, key);
    key.catch(() => unwrapped.delete(wrapped));
    return key;
  };

  return {
    async seal(purpose, text, alone) {
      const { key, wrapped } = await (alone === undefined ? ownKey() : makeOwn());
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(`${VERSION}|${purpose}`));
      const closed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, wrapped, closed.toString("base64url")].join(".");
    },
    async open(purpose, sealed) {
      const [version, wrapped, closed] = sealed.split(".");
      if (version !== VERSION || wrapped === undefined || closed === undefined) {
        throw new Error("This was not sealed by Alongside, or by a newer version of it.");
      }
      const key = await keyFor(wrapped);
      const bytes = Buffer.from(closed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(`${version}|${purpose}`))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return (
        decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8")
      );
    },
    async ping() {
      await ownKey();
    },
  };
}
