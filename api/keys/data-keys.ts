import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keys } from "../core/keys";
import type { Doc, Store } from "../core/store";
import { StoreAway } from "../core/store-away";

/**
 * A month's data key, itself sealed under the programme's key. Container vault, partition "data-keys". Read by the store's
 * sealing alone; kept as long as anything sealed with it may be there. Without the vault nothing sealed can be read.
 */
interface DataKey extends Doc {
  readonly kind: "data-key";
  readonly sealed: string;
}

/** Sealing of many documents: one key a month, so that reading a hundred of them asks the programme's key once. */
export interface DataKeys {
  seal(purpose: string, text: string): Promise<string>;
  /** Throws when the text was changed or sealed for another purpose; `StoreAway` when its key cannot be had now. */
  open(purpose: string, sealed: string): Promise<string>;
}

const VERSION = "1";
const PK = "data-keys";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What is sealed is as long as its next whole block: its size says little about what is in it (privacy.md, Threats). */
const BLOCK_BYTES = 2048;

/** Data keys kept in the store's vault. Whoever needs a month's key first makes it; everybody else uses that one. */
export function createDataKeys(store: Store, keys: Keys, now: () => Date): DataKeys {
  const kept = new Map<string, Promise<Buffer>>();

  const find = async (month: string, orMake: boolean): Promise<Buffer> => {
    const stored = await store.read<DataKey>("vault", PK, month);
    // A key that is gone is gone: making another would only hide that.
    if (stored === undefined && !orMake) throw new StoreAway("keys away");
    const { doc } = stored ?? (await make(month));
    return Buffer.from(await keys.open(purposeOf(month), doc.sealed), "base64");
  };
  const make = async (month: string) => {
    const sealed = await keys.seal(purposeOf(month), randomBytes(32).toString("base64"));
    await store.commit("vault", PK, [
      { op: "create", doc: { id: month, pk: PK, kind: "data-key", sealed } as DataKey },
    ]);
    const stored = await store.read<DataKey>("vault", PK, month);
    if (stored === undefined) throw new Error("A data key was written and is not there.");
    return stored;
  };
  const keyOf = async (month: string, orMake: boolean): Promise<Buffer> => {
    const key = kept.get(month) ?? find(month, orMake);
    kept.set(month, key);
    try {
      return await key;
    } catch (error) {
      kept.delete(month);
      // Without keys nothing is written in the clear and nothing is half read: the person is asked to try again.
      throw error instanceof StoreAway ? error : new StoreAway("keys away", { cause: error });
    }
  };

  return {
    async seal(purpose, text) {
      const month = now().toISOString().slice(0, 7);
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", await keyOf(month, true), iv).setAAD(aad(month, purpose));
      const closed = Buffer.concat([iv, cipher.update(padded(text)), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, month, closed.toString("base64url")].join(".");
    },
    async open(purpose, sealed) {
      const [version, month = "", closed = ""] = sealed.split(".");
      if (version !== VERSION)
        throw new Error("This was not sealed by Alongside, or by a newer version of it.");
      const bytes = Buffer.from(closed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", await keyOf(month, false), bytes.subarray(0, IV_BYTES))
        .setAAD(aad(month, purpose))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const text =
        decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
      return text.trimEnd();
    },
  };
}

function padded(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const size = Math.max(Math.ceil(bytes / BLOCK_BYTES), 1) * BLOCK_BYTES;
  return Buffer.from(text + " ".repeat(size - bytes));
}

function aad(month: string, purpose: string): Buffer {
  return Buffer.from(`${VERSION}|${month}|${purpose}`);
}

function purposeOf(month: string): string {
  return `data-key|${month}`;
}
