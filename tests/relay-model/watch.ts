import type { Keys } from "../../api/core/keys";
import type { OutboxDoc } from "../../api/core/notice";
import type { Profile } from "../../api/core/person";
import type { Container, Doc, Store, Write } from "../../api/core/store";
import type { AnonymousCase } from "../../api/features/relay/case/anonymous-case";
import { SEALED_BY_CASE } from "../../api/features/sealed-fields";
import { createCaseKeys } from "../../api/keys/case-keys";
import { must } from "../model/memory";

/** A commit that the store has accepted: as it was stored, and with what was sealed opened. */
export interface Seen {
  readonly container: Container;
  readonly pk: string;
  readonly raw: readonly Write[];
  readonly writes: readonly Write[];
}

interface Accepted {
  readonly container: Container;
  readonly pk: string;
  readonly raw: readonly Write[];
  readonly etags: readonly (string | null)[];
}

/** What the store must hold, by what was committed to it: known without asking the store. */
export interface Watch {
  /** Stands between the product and its store, below the sealing. */
  readonly around: (store: Store) => Store;
  /** Anonymous cases as they stand, opened, by id. As fresh as the last `drain`. */
  readonly cases: ReadonlyMap<string, AnonymousCase>;
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Whatever lies in the partition of a case, as it is stored. */
  beside(pk: string): readonly Doc[];
  /** Whether the vault has the key of a case. */
  hasKey(pk: string): boolean;
  pending(): readonly OutboxDoc[];
  /** Commits since this was last asked, in the order in which each case saw them. */
  drain(): Promise<Seen[]>;
}

/** Remembers what was accepted, and every key of a case it has seen, so that it can read what nobody can any more. */
export function createWatch(keys: Keys): Watch {
  const cases = new Map<string, AnonymousCase>();
  const profiles = new Map<string, Profile>();
  const stored = new Map<string, Map<string, Doc>>();
  const etags = new Map<string, string>();
  const vault = new Map<string, Doc>();
  const ever = new Map<string, { doc: Doc; etag: string }>();
  const opener = createCaseKeys(
    { read: async (_: Container, pk: string) => ever.get(pk) } as unknown as Store,
    keys,
  );
  let accepted: Accepted[] = [];

  const apply = ({ container, pk, raw }: Accepted) => {
    for (const write of raw) {
      if ("doc" in write && write.doc.kind === "person") profiles.set(pk, write.doc as Profile);
      if (container === "vault" && write.op === "delete" && write.id === "key") vault.delete(pk);
      if (container === "vault" && "doc" in write && write.doc.kind === "case-key") {
        vault.set(pk, write.doc);
        ever.set(pk, { doc: write.doc, etag: "" });
      }
      if (container !== "cases" || write.op === "increment") continue;
      const there = stored.get(pk) ?? new Map<string, Doc>();
      stored.set(pk, there);
      if (write.op === "delete") there.delete(write.id);
      else there.set(write.doc.id, write.doc);
    }
  };
  const openDoc = async (doc: Doc): Promise<Doc> => {
    const { sealed, ...rest } = doc as Doc & { readonly sealed?: string };
    if (sealed === undefined || !(doc.kind in SEALED_BY_CASE)) return doc;
    const text = await opener.open(doc, `cases|${doc.pk}|${doc.id}`, sealed);
    return { ...rest, ...JSON.parse(text ?? "{}") };
  };

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
    hasKey: (pk) => vault.has(pk),
    pending: () =>
      [...stored.values()]
        .flatMap((docs) => [...docs.values()])
        .filter((doc): doc is OutboxDoc => doc.kind === "notice"),
    async drain() {
      const drained = chained(accepted, etags);
      accepted = [];
      for (const each of drained) apply(each);
      const seen: Seen[] = [];
      for (const { container, pk, raw } of drained) {
        const writes: Write[] = [];
        for (const write of raw)
          writes.push("doc" in write ? { ...write, doc: await openDoc(write.doc) } : write);
        seen.push({ container, pk, raw, writes });
        if (container !== "cases") continue;
        if (writes.some((write) => write.op === "delete" && write.id === "case")) cases.delete(pk);
        const found = caseIn(writes);
        if (found !== undefined) cases.set(pk, found);
      }
      return seen;
    },
  };
}

/** Puts the commits of each case into the order of its etags: whoever writes a case says what it was before. */
function chained(drained: readonly Accepted[], etags: Map<string, string>): Accepted[] {
  const ordered = [...drained];
  const touches = (each: Accepted) => each.container === "cases" && each.raw.some(isOfCase);
  for (const pk of new Set(drained.filter(touches).map((each) => each.pk))) {
    const places = drained.flatMap((each, at) => (each.pk === pk && touches(each) ? [at] : []));
    const left = places.map((at) => drained[at]).filter((each) => each !== undefined);
    for (const place of places) {
      const next = left.findIndex((each) => guardOf(each) === etags.get(pk));
      must(next >= 0, "A case was written by somebody who did not say what it was before.");
      const [each] = left.splice(next, 1);
      if (each === undefined) continue;
      ordered[place] = each;
      const etag = etagOf(each);
      if (etag === undefined) etags.delete(pk);
      else etags.set(pk, etag);
    }
  }
  return ordered;
}

function isOfCase(write: Write): boolean {
  return "doc" in write ? write.doc.kind === "anonymous-case" : write.op === "delete" && write.id === "case";
}

function guardOf({ raw }: Accepted): string | undefined {
  const write = raw.find(isOfCase);
  return write !== undefined && "ifMatch" in write ? write.ifMatch : undefined;
}

function etagOf({ raw, etags }: Accepted): string | undefined {
  const last = raw.findLastIndex(isOfCase);
  return etags[last] ?? undefined;
}

/** The case that a commit writes, if it does. */
export function caseIn(writes: readonly Write[]): AnonymousCase | undefined {
  for (const write of writes)
    if ("doc" in write && write.doc.kind === "anonymous-case") return write.doc as AnonymousCase;
  return undefined;
}
