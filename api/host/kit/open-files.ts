import { join } from "node:path";
import type { Clock } from "../../core/clock";
import type { Store } from "../../core/store";
import { openSqlite } from "../../store/sqlite";
import { vaultApart } from "../../store/vault-apart";
import { isKept } from "./kept-kinds";

const PAGE = 100;

/**
 * The records and the vault of one machine: `alongside.sqlite`, which is backed up, and `vault.sqlite`, which is not. A vault
 * that lies among the records, as it once did, is moved out.
 */
export async function openFiles(folder: string, clock: Clock): Promise<Store> {
  const open = (file: string) => openSqlite({ file: join(folder, file), now: clock.now, keeps: isKept });
  const records = open("alongside.sqlite");
  const vault = open("vault.sqlite");
  await moveVault(records, vault);
  return vaultApart(records, vault);
}

async function moveVault(records: Store, vault: Store): Promise<void> {
  for (;;) {
    const { items } = await records.query("vault", { limit: PAGE });
    if (items.length === 0) return;
    for (const { doc } of items) {
      await vault.commit("vault", doc.pk, [{ op: "upsert", doc }]);
      await records.commit("vault", doc.pk, [{ op: "delete", id: doc.id }]);
    }
  }
}
