import type { OutboxDoc } from "../../../api/core/notice";
import type { Profile } from "../../../api/core/person";
import type { Container, Doc, Store, Write } from "../../../api/core/store";
import { type Accepted, inOrder } from "./in-order";

/** A commit that the store has accepted: as it was stored, and with what was sealed opened. */
export interface Seen {
  readonly container: Container;
  readonly pk: string;
  readonly raw: readonly Write[];
  readonly writes: readonly Write[];
}

/** What the store must hold, by what was committed to it: known without asking the store. */
export interface Watch<Case> {
  /** Stands between the product and its store, below the sealing. */
  readonly around: (store: Store) => Store;
  /** The cases as they stand, opened, by id. These and the rest are as fresh as the last `drain`. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Whatever lies in the partition of a case, and the case itself, as it is stored. */
  beside(pk: string): readonly Doc[];
  /** Notices about cases that nobody has kept yet. */
  pending(): readonly OutboxDoc[];
  /** The case that a commit writes, if it does. */
  caseIn(writes: readonly Write[]): Case | undefined;
  /** Commits since this was last asked, opened, in the order in which each case saw them. */
  drain(): Promise<Seen[]>;
}

export interface Watched {
  /** The kind of a case's document. */
  readonly kind: string;
  /** A document as the product wrote it, before it was sealed. */
  open(container: Container, doc: Doc): Promise<Doc>;
  /** Takes note of every commit, before any is opened. */
  note?(accepted: Accepted): void;
}

/** Remembers what was accepted. */
export function createWatch<Case>({ kind, open, note }: Watched): Watch<Case> {
  const cases = new Map<string, Case>();
  const profiles = new Map<string, Profile>();
  const stored = new Map<string, Map<string, Doc>>();
  const etags = new Map<string, string>();
  let accepted: Accepted[] = [];

  const apply = ({ container, pk, raw }: Accepted) => {
    for (const write of raw) {
      if (container === "people" && "doc" in write && write.doc.kind === "person")
        profiles.set(pk, write.doc as Profile);
      if (container !== "cases" || write.op === "increment") continue;
      const there = stored.get(pk) ?? new Map<string, Doc>();
      stored.set(pk, there);
      if (write.op === "delete") there.delete(write.id);
      else there.set(write.doc.id, write.doc);
    }
  };
  const caseIn = (writes: readonly Write[]): Case | undefined => {
    for (const write of writes) if ("doc" in write && write.doc.kind === kind) return write.doc as Case;
    return undefined;
  };
  const openWrite = async (container: Container, write: Write): Promise<Write> =>
    "doc" in write ? { ...write, doc: await open(container, write.doc) } : write;

  return {
    around: (store) => ({
      ...store,
      async commit(container, pk, writes) {
        const result = await store.commit(container, pk, writes);
        if (result.ok) accepted.push({ container, pk, raw: writes, etags: result.etags });
        return result;
      },
    }),
    cases,
    profiles,
    beside: (pk) => [...(stored.get(pk)?.values() ?? [])],
    pending: () =>
      [...stored.values()]
        .flatMap((docs) => [...docs.values()])
        .filter((doc): doc is OutboxDoc => doc.kind === "notice"),
    caseIn,
    async drain() {
      const drained = inOrder(accepted, kind, etags);
      accepted = [];
      for (const each of drained) {
        apply(each);
        note?.(each);
      }
      const seen: Seen[] = [];
      for (const { container, pk, raw } of drained) {
        const writes: Write[] = [];
        for (const write of raw) writes.push(await openWrite(container, write));
        seen.push({ container, pk, raw, writes });
        if (container !== "cases") continue;
        const found = caseIn(writes);
        // What is taken away and put back at night keeps its place, so that a seed is the same walk again.
        if (found !== undefined) cases.set(pk, found);
        else if (writes.some((write) => write.op === "delete" && write.id === "case")) cases.delete(pk);
      }
      return seen;
    },
  };
}
