import { randomBytes } from "node:crypto";
import type { Keys } from "../core/keys";
import type { Doc, Store } from "../core/store";
import { StoreAway } from "../core/store-away";
import { openPadded, sealPadded } from "./padded-seal";
import type { Sealer } from "./sealer";

/**
 * A month's data key, itself sealed under the programme's key. Container vault, partition "data-keys". Read by the store's
 * sealing alone; kept as long as anything sealed with it may be there. Without the vault nothing sealed can be read.
 */
export interface DataKey extends Doc {
  readonly kind: "data-key";
  readonly sealed: string;
}

/** The month's keys, for documents and for what is handed out and not kept. */
export interface DataKeys extends Sealer {
  close(purpose: string, text: string): Promise<string>;
  /** Undefined when it was changed or closed for another purpose, or no key of its month was ever made. */
  tryOpen(purpose: string, closed: string): Promise<string | undefined>;
  /** Throws when what is sealed could not be opened: the programme's key is not the one these keys were sealed under, or is away. */
  ping(): Promise<void>;
}

const VERSION = "1";
const PK = "data-keys";

/**
 * Sealing of many documents: one key a month, so that reading a hundred of them asks the programme's key once. Keys are
 * kept in the store's vault. Whoever needs a month's key first makes it; everybody else uses that one.
 */
export function createDataKeys(store: Store, keys: Keys, now: () => Date): DataKeys {
  const kept = new Map<string, Promise<Buffer>>();

  const find = async (month: string, orMake: boolean): Promise<Buffer> => {
    const stored = await store.read<DataKey>("vault", PK, month);
    // A key that is gone is gone: making another would only hide that.
    if (stored === undefined && !orMake) throw new StoreAway("keys away");
    const { doc } = stored ?? (await make(month));
    return Buffer.from(await keys.open(dataKeyPurpose(month), doc.sealed), "base64");
  };
  const make = async (month: string) => {
    const sealed = await keys.seal(dataKeyPurpose(month), randomBytes(32).toString("base64"));
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

  const close = async (purpose: string, text: string) => {
    // The name of a key, in UTC whatever the programme's zone: nobody reads it as a month, and every machine finds the same.
    const month = now().toISOString().slice(0, 7);
    const closed = sealPadded(await keyOf(month, true), aboutOf(month, purpose), text);
    return [VERSION, month, closed].join(".");
  };

  return {
    close,
    seal: (_doc, purpose, text) => close(purpose, text),
    async open(_doc, purpose, sealed) {
      const [version, month = "", closed = ""] = sealed.split(".");
      if (version !== VERSION)
        throw new Error("This was not sealed by Alongside, or by a newer version of it.");
      const key = await keyOf(month, false);
      try {
        return openPadded(key, aboutOf(month, purpose), closed);
      } catch (error) {
        // Of another vault, or changed: an outage for whoever asks, and not a fault that says what it came upon.
        throw new StoreAway("does not open", { cause: error });
      }
    },
    async ping() {
      const newest = { field: "id", direction: "desc" } as const;
      const where = [{ field: "kind", op: "=", value: "data-key" } as const];
      const { items } = await store.query<DataKey>("vault", { pk: PK, where, orderBy: newest, limit: 1 });
      for (const { doc } of items) await keyOf(doc.id, false);
    },
    async tryOpen(purpose, sealed) {
      const [version, month = "", closed = ""] = sealed.split(".");
      const isMade = kept.has(month) || (await store.read<DataKey>("vault", PK, month)) !== undefined;
      if (version !== VERSION || !isMade) return undefined;
      const key = await keyOf(month, false);
      try {
        return openPadded(key, aboutOf(month, purpose), closed);
      } catch {
        return undefined;
      }
    },
  };
}

function aboutOf(month: string, purpose: string): string {
  return `${VERSION}|${month}|${purpose}`;
}

/** For what a month's key is sealed under the programme's. */
export function dataKeyPurpose(month: string): string {
  return `data-key|${month}`;
}
