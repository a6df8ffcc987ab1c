import type { Keys } from "../../core/keys";
import { CONTAINERS, type Container, type Doc, type Store } from "../../core/store";
import { type DataKey, dataKeyPurpose } from "../../keys/data-keys";

/**
 * Which records, vault and key belong together. Container programme and container vault, each partition "belonging", id "mark". In the
 * vault the mark is sealed under the key too. It names nobody.
 */
export interface Belonging extends Doc {
  readonly kind: "belonging";
  readonly mark: string;
  readonly sealed?: string;
}

/**
 * How records, vault and key stand to each other. nothing-there: there is neither record nor sealed key yet. unmarked: from before
 * they knew, and the key opens what is in the vault.
 */
export type Belongs =
  | "together"
  | "nothing-there"
  | "unmarked"
  | "records-missing"
  | "vault-missing"
  | "other-vault"
  | "other-key";

const PURPOSE = "belonging";
const RECORDS = CONTAINERS.filter((container) => container !== "vault");
const PLACE = { id: "mark", pk: PURPOSE, kind: PURPOSE } as const;

/** Reads how they stand to each other, and writes nothing. */
export async function belongs(store: Store, keys: Keys): Promise<Belongs> {
  const [ofRecords, ofVault] = [await markIn(store, "programme"), await markIn(store, "vault")];
  const hasRecords = await holdsAny(store, RECORDS);
  const hasVault = await holdsAny(store, ["vault"]);
  if (!hasRecords && !hasVault) return "nothing-there";
  if (!hasVault && ofVault === undefined && (ofRecords !== undefined || (await holdsAny(store, ["cases"]))))
    return "vault-missing";
  if (!hasRecords && ofRecords === undefined) return "records-missing";
  if (ofRecords === undefined) return (await opensVault(store, keys, ofVault)) ? "unmarked" : "other-key";
  if (ofRecords.mark !== ofVault?.mark) return "other-vault";
  return (await opensVault(store, keys, ofVault)) ? "together" : "other-key";
}

/** Marks records, vault and key as belonging together. Where it ends in between, the next start does it again. */
export async function markTogether(store: Store, keys: Keys, mark: string): Promise<void> {
  const sealed = await keys.seal(PURPOSE, mark);
  const [ofVault, ofRecords]: readonly Belonging[] = [
    { ...PLACE, mark, sealed },
    { ...PLACE, mark },
  ];
  if (ofVault !== undefined) await store.commit("vault", PURPOSE, [{ op: "upsert", doc: ofVault }]);
  if (ofRecords !== undefined) await store.commit("programme", PURPOSE, [{ op: "upsert", doc: ofRecords }]);
}

async function markIn(store: Store, container: Container): Promise<Belonging | undefined> {
  return (await store.read<Belonging>(container, PLACE.pk, PLACE.id))?.doc;
}

async function holdsAny(store: Store, containers: readonly Container[]): Promise<boolean> {
  for (const container of containers) {
    const { items } = await store.query(container, { limit: 2 });
    if (items.some(({ doc }) => doc.kind !== PURPOSE)) return true;
  }
  return false;
}

/** Whether the key opens the vault: by its mark, or by a month's key where there is none yet. */
async function opensVault(store: Store, keys: Keys, mark: Belonging | undefined): Promise<boolean> {
  if (mark !== undefined) return (await opened(keys, PURPOSE, mark.sealed)) === mark.mark;
  const where = [{ field: "kind", op: "=", value: "data-key" } as const];
  const { items } = await store.query<DataKey>("vault", { where, limit: 1 });
  const [month] = items;
  return (
    month === undefined || (await opened(keys, dataKeyPurpose(month.doc.id), month.doc.sealed)) !== undefined
  );
}

async function opened(keys: Keys, purpose: string, sealed: string | undefined): Promise<string | undefined> {
  try {
    return sealed === undefined ? undefined : await keys.open(purpose, sealed);
  } catch {
    return undefined;
  }
}
