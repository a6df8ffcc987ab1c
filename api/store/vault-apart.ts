import type { Container, Store } from "../core/store";

/**
 * Two stores as one, the vault in a file of its own: so the records can be backed up without it, and a key that was
 * destroyed is in no backup (privacy.md, "database reader, stolen backup").
 */
export function vaultApart(records: Store, vault: Store): Store {
  const of = (container: Container) => (container === "vault" ? vault : records);
  return {
    read: (container, pk, id) => of(container).read(container, pk, id),
    query: (container, query) => of(container).query(container, query),
    commit: (container, pk, writes) => of(container).commit(container, pk, writes),
    usage() {
      const [a, b] = [records.usage(), vault.usage()];
      return {
        reads: a.reads + b.reads,
        queries: a.queries + b.queries,
        commits: a.commits + b.commits,
        charge: a.charge + b.charge,
      };
    },
    async settle() {
      await Promise.all([records.settle?.(), vault.settle?.()]);
    },
    async ping() {
      await Promise.all([records.ping(), vault.ping()]);
    },
    async close() {
      await Promise.all([records.close(), vault.close()]);
    },
  };
}
