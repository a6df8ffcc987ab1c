import type { Clock } from "../../core/clock";
import type { Keys } from "../../core/keys";
import type { Doc, Store, Stored } from "../../core/store";
import { StoreAway } from "../../core/store-away";
import { digest } from "../kit/digest";
import { triedAgainAt, type Unreachable } from "./tried-again-at";

/**
 * Where Ally reaches somebody. Container people, partition = the person, id "address". The conversation reference is
 * sealed; read by the deliverer alone; deleted when they remove the bot, when they could not be reached for three months, and
 * with their erasure.
 */
export interface Address extends Doc {
  readonly kind: "address";
  readonly sealed: string;
  readonly digest: string;
  /** Since Teams said that nobody is there. Whatever they do in their chat ends it. */
  readonly unreachable?: Unreachable;
}

/** Where to reach somebody. `until`: nobody was there, and it is not tried again before then, ISO. */
export interface Reach {
  readonly address: string;
  readonly until?: string;
}

export interface Contacts {
  /** Keeps somebody's address; true when there was none before. Writes only when it changed, or when they could not be reached. */
  remember(personId: string, address: string): Promise<boolean>;
  find(personId: string): Promise<string | undefined>;
  /** The same, with when it is tried again where nobody was there. */
  reach(personId: string): Promise<Reach | undefined>;
  /** Nobody was there, by this code: when to try again, ISO, or undefined where the address was let go. */
  notThere(personId: string, reason: string): Promise<string | undefined>;
  /** Whether there is an address, without opening it. */
  knows(personId: string): Promise<boolean>;
  forget(personId: string): Promise<void>;
}

/**
 * Contacts over the people container. A digest marks an address, so that an unchanged one is not written again. Nothing is
 * remembered beside the store: what one process learns holds in every other.
 */
export function createContacts(store: Store, keys: Keys, clock: Clock): Contacts {
  const purpose = (personId: string) => `address|${personId}`;
  const read = (personId: string) => store.read<Address>("people", personId, "address");
  const open = async ({ doc }: Stored<Address>) => {
    try {
      return await keys.open(purpose(doc.pk), doc.sealed);
    } catch (error) {
      throw new StoreAway("keys away", { cause: error });
    }
  };
  const forget = async (personId: string) => {
    await store.commit("people", personId, [{ op: "delete", id: "address" }]);
  };

  return {
    async remember(personId, address) {
      const mark = digest(personId, whereItLeads(address));
      const stored = await read(personId);
      if (stored?.doc.digest === mark && stored.doc.unreachable === undefined) return false;
      const sealed = await keys.seal(purpose(personId), address);
      const doc: Address = { id: "address", pk: personId, kind: "address", sealed, digest: mark };
      const op = stored === undefined ? "create" : "upsert";
      const commit = await store.commit("people", personId, [{ op, doc }]);
      // Of two activities that bring the first address at the same moment one is the first.
      return stored === undefined && commit.ok;
    },
    async find(personId) {
      const stored = await read(personId);
      return stored && (await open(stored));
    },
    async reach(personId) {
      const stored = await read(personId);
      if (stored === undefined) return undefined;
      const address = await open(stored);
      const { unreachable } = stored.doc;
      return unreachable === undefined ? { address } : { address, until: unreachable.until };
    },
    async notThere(personId, reason) {
      const stored = await read(personId);
      if (stored === undefined) return undefined;
      const unreachable = triedAgainAt(stored.doc.unreachable, reason, clock.now());
      if (unreachable === undefined) {
        await forget(personId);
        return undefined;
      }
      // If they came back meanwhile, or another process was told the same, that stands.
      const doc: Address = { ...stored.doc, unreachable };
      await store.commit("people", personId, [{ op: "replace", doc, ifMatch: stored.etag }]);
      return unreachable.until;
    },
    async knows(personId) {
      return (await read(personId)) !== undefined;
    },
    forget,
  };
}

// A reference also carries the last activity's id, which changes with every turn and leads nowhere new.
function whereItLeads(address: string): string {
  const { serviceUrl, conversation, bot } = JSON.parse(address) as Record<string, { id?: string } | string>;
  const id = (value: unknown) =>
    typeof value === "object" && value !== null && "id" in value ? value.id : value;
  return JSON.stringify([serviceUrl, id(conversation), id(bot)]);
}
