import type { OutboxDoc } from "../../api/core/notice";
import type { Profile } from "../../api/core/person";
import type { Container, Doc, Store, Write } from "../../api/core/store";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import type { Sealer } from "../../api/keys/sealer";
import { must } from "./memory";

/** A commit that the store has accepted, as the product asked for it. */
export interface Seen {
  readonly container: Container;
  readonly pk: string;
  readonly writes: readonly Write[];
}

/** What the store must hold, by what was committed to it: known without asking the store. */
export interface Watch {
  /** Stands between the product and its store, below the sealing. */
  readonly around: (store: Store) => Store;
  /** The cases as they stand, by id. These and the rest are as fresh as the last `drain`. */
  readonly cases: ReadonlyMap<string, AllyshipCase>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Whatever lies beside a case in its partition. */
  beside(pk: string): readonly Doc[];
  /** Notices about cases that nobody has kept yet. */
  pending(): readonly OutboxDoc[];
  /** Commits since this was last asked, opened, in the order in which each case saw them. */
  drain(): Promise<Seen[]>;
}

/** Remembers what was accepted. `sealer` opens what the product had sealed. */
export function createWatch(sealer: Sealer): Watch {
  const cases = new Map<string, AllyshipCase>();
  const profiles = new Map<string, Profile>();
  const beside = new Map<string, Map<string, Doc>>();
  let accepted: Seen[] = [];

  const put = (container: Container, doc: Doc) => {
    if (container === "people" && doc.kind === "person") profiles.set(doc.pk, doc as Profile);
    if (container !== "cases") return;
    if (doc.kind === "case") cases.set(doc.pk, doc as AllyshipCase);
    else beside.set(doc.pk, (beside.get(doc.pk) ?? new Map<string, Doc>()).set(doc.id, doc));
  };
  const take = (container: Container, pk: string, id: string) => {
    if (container !== "cases") return;
    if (id === "case") cases.delete(pk);
    else beside.get(pk)?.delete(id);
  };
  const openDoc = async (container: Container, doc: Doc): Promise<Doc> => {
    must(!JSON.stringify(doc).includes("zz "), `Words lie open in the database, in a ${doc.kind}.`);
    const { sealed, ...rest } = doc as Doc & { readonly sealed?: string };
    // Addresses are sealed by other means, and nobody needs them here.
    if (sealed === undefined || container === "vault") return doc;
    return {
      ...rest,
      ...JSON.parse((await sealer.open(doc, `${container}|${doc.pk}|${doc.id}`, sealed)) ?? ""),
    };
  };
  const openWrite = async (container: Container, write: Write): Promise<Write> =>
    "doc" in write ? { ...write, doc: await openDoc(container, write.doc) } : write;

  return {
    around: (store) => ({
      ...store,
      async commit(container, pk, writes) {
        const result = await store.commit(container, pk, writes);
        if (result.ok && container !== "vault") accepted.push({ container, pk, writes });
        return result;
      },
    }),
    cases,
    profiles,
    beside: (pk) => [...(beside.get(pk)?.values() ?? [])],
    pending: () =>
      [...beside.values()]
        .flatMap((docs) => [...docs.values()])
        .filter((doc): doc is OutboxDoc => doc.kind === "notice"),
    async drain() {
      const drained = inOrder(accepted);
      accepted = [];
      const seen: Seen[] = [];
      for (const { container, pk, writes } of drained) {
        const opened: Write[] = [];
        for (const write of writes) opened.push(await openWrite(container, write));
        seen.push({ container, pk, writes: opened });
        for (const write of opened) {
          if (write.op === "delete") take(container, pk, write.id);
          else if (write.op !== "increment") put(container, write.doc);
        }
      }
      return seen;
    },
  };
}

// Two commits at once to one case may be heard of in the wrong order; the longer history is the later one.
function inOrder(drained: readonly Seen[]): Seen[] {
  const ordered = [...drained];
  const length = (at: number) => caseIn(drained[at]?.writes ?? [])?.steps.length ?? 0;
  for (const pk of new Set(drained.map((each) => each.pk))) {
    const places = drained.flatMap((each, at) => (each.pk === pk && length(at) > 0 ? [at] : []));
    const sorted = [...places].sort((a, b) => length(a) - length(b));
    for (const [index, at] of places.entries()) {
      const each = drained[sorted[index] ?? at];
      if (each !== undefined) ordered[at] = each;
    }
  }
  return ordered;
}

/** The case that a commit writes, if it does. */
export function caseIn(writes: readonly Write[]): AllyshipCase | undefined {
  for (const write of writes)
    if ((write.op === "create" || write.op === "replace") && write.doc.kind === "case")
      return write.doc as AllyshipCase;
  return undefined;
}

/** The notices that a commit writes. */
export function noticesIn(writes: readonly Write[]): OutboxDoc["notice"][] {
  return writes.flatMap((write) =>
    write.op === "create" && write.doc.kind === "notice" ? [(write.doc as OutboxDoc).notice] : [],
  );
}
