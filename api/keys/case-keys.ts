import { randomBytes } from "node:crypto";
import type { Keys } from "../core/keys";
import type { Doc, Store } from "../core/store";
import { StoreAway } from "../core/store-away";
import { openPadded, sealPadded } from "./padded-seal";
import type { Sealer } from "./sealer";

/**
 * The data key of one anonymous case, sealed under the programme's key. Container vault, partition = the case, id "key".
 * Read by the store's sealing alone. Destroyed when the case closes: with it every copy of what it sealed becomes noise,
 * in every backup too (privacy.md, decision 3).
 */
export interface CaseKey extends Doc {
  readonly kind: "case-key";
  readonly sealed: string;
}

export interface CaseKeys extends Sealer {
  /** Destroys a case's key. Doing it twice does no harm. */
  destroy(caseId: string): Promise<void>;
}

const VERSION = "1";
/** Keys kept open in memory, so that a page of cases asks the programme's key only for those not seen lately. */
const MOST_KEPT = 500;

/**
 * Sealing for anonymous cases: a key of its own for each, made with the case and gone with its end. `first`: the kinds of
 * documents a case begins with, and its key with them; whatever comes to it later must find the key there.
 */
export function createCaseKeys(store: Store, keys: Keys, first: readonly string[]): CaseKeys {
  const kept = new Map<string, Promise<Buffer | undefined>>();

  const find = async (caseId: string): Promise<Buffer | undefined> => {
    const stored = await store.read<CaseKey>("vault", caseId, "key");
    return stored && Buffer.from(await keys.open(purposeOf(caseId), stored.doc.sealed), "base64");
  };
  const make = async (caseId: string): Promise<Buffer | undefined> => {
    // Alone: a key that a process uses for all it seals would tell which people were there in the hours of this case.
    const sealed = await keys.seal(purposeOf(caseId), randomBytes(32).toString("base64"), "alone");
    const doc: CaseKey = { id: "key", pk: caseId, kind: "case-key", sealed };
    // One that is there already is the case's: somebody was quicker, or this is the second try of the same sending.
    await store.commit("vault", caseId, [{ op: "create", doc }]);
    return find(caseId);
  };
  const keyOf = async (caseId: string, orMake: boolean): Promise<Buffer | undefined> => {
    if (kept.size >= MOST_KEPT) kept.clear();
    const key =
      kept.get(caseId) ?? find(caseId).then((found) => found ?? (orMake ? make(caseId) : undefined));
    kept.set(caseId, key);
    try {
      const found = await key;
      if (found === undefined) kept.delete(caseId);
      return found;
    } catch (error) {
      kept.delete(caseId);
      throw error instanceof StoreAway ? error : new StoreAway("keys away", { cause: error });
    }
  };

  return {
    async seal({ pk, kind }, purpose, text, isNew) {
      const key = await keyOf(pk, isNew && first.includes(kind));
      // The case was closed meanwhile: nothing is written in the clear, and whoever writes is asked to look again.
      if (key === undefined) throw new StoreAway("key destroyed");
      return `${VERSION}.${sealPadded(key, aboutOf(purpose), text)}`;
    },
    async open({ pk }, purpose, sealed) {
      const [version, closed = ""] = sealed.split(".");
      if (version !== VERSION)
        throw new Error("This was not sealed by Alongside, or by a newer version of it.");
      const key = await keyOf(pk, false);
      try {
        return key && openPadded(key, aboutOf(purpose), closed);
      } catch {
        // Changed, moved here, or from before its key was destroyed: nobody can read it, and it keeps nobody from the others.
        return undefined;
      }
    },
    async destroy(caseId) {
      kept.delete(caseId);
      await store.commit("vault", caseId, [{ op: "delete", id: "key" }]);
    },
  };
}

function aboutOf(purpose: string): string {
  return `${VERSION}|${purpose}`;
}

function purposeOf(caseId: string): string {
  return `case-key|${caseId}`;
}
