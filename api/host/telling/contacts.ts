import type { Keys } from "../../core/keys";
import type { Doc, Store } from "../../core/store";
import { StoreAway } from "../../core/store-away";
import { digest } from "../kit/digest";

/**
 * Where Ally reaches somebody. Container people, partition = the person, id "address". The conversation reference is
 * sealed; read by the deliverer alone; deleted when they block or remove the bot, and with their erasure.
 */
export interface Address extends Doc {
  readonly kind: "address";
  readonly sealed: string;
  readonly digest: string;
}

export interface Contacts {
  /** Keeps somebody's address; true when there was none before. Writes only when it changed. */
  remember(personId: string, address: string): Promise<boolean>;
  find(personId: string): Promise<string | undefined>;
  /** Whether there is an address, without opening it. */
  knows(personId: string): Promise<boolean>;
  forget(personId: string): Promise<void>;
}

/** Addresses this process has already seen stored, so that an ordinary turn costs no read. */
const SEEN = 10_000;

/** Contacts over the people container. A digest marks an address, so that an unchanged one is not written again. */
export function createContacts(store: Store, keys: Keys): Contacts {
  const seen = new Map<string, string>();
  const purpose = (personId: string) => `address|${personId}`;
  const read = (personId: string) => store.read<Address>("people", personId, "address");

  return {
    async remember(personId, address) {
      const mark = digest(personId, whereItLeads(address));
      if (seen.get(personId) === mark) return false;
      const stored = await read(personId);
      if (stored?.doc.digest !== mark) {
        const sealed = await keys.seal(purpose(personId), address);
        const doc: Address = { id: "address", pk: personId, kind: "address", sealed, digest: mark };
        await store.commit("people", personId, [{ op: "upsert", doc }]);
      }
      if (seen.size >= SEEN) seen.clear();
      seen.set(personId, mark);
      return stored === undefined;
    },
    async find(personId) {
      const stored = await read(personId);
      if (stored === undefined) return undefined;
      try {
        return await keys.open(purpose(personId), stored.doc.sealed);
      } catch (error) {
        throw new StoreAway("keys away", { cause: error });
      }
    },
    async knows(personId) {
      return (await read(personId)) !== undefined;
    },
    async forget(personId) {
      seen.delete(personId);
      await store.commit("people", personId, [{ op: "delete", id: "address" }]);
    },
  };
}

// A reference also carries the last activity's id, which changes with every turn and leads nowhere new.
function whereItLeads(address: string): string {
  const { serviceUrl, conversation, bot } = JSON.parse(address) as Record<string, { id?: string } | string>;
  const id = (value: unknown) =>
    typeof value === "object" && value !== null && "id" in value ? value.id : value;
  return JSON.stringify([serviceUrl, id(conversation), id(bot)]);
}
