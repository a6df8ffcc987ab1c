import { frozen } from "../core/lists/frozen";
import type { Container, Doc, Page, Store, Stored, Write } from "../core/store";
import type { Sealer } from "./sealer";

/** Which fields of which kind of document are stored sealed, and by whom. Nothing can be asked of them in a query. */
export interface Sealing {
  readonly by: Sealer;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Whether what was opened stays open for as long as the store keeps it. Never where a key may be destroyed. */
  readonly staysOpen?: true;
}

type Open = Doc & Readonly<Record<string, unknown>>;
type Closed = Open & { readonly sealed?: string };

/**
 * A store in which these fields are closed to whoever reads the database or a backup of it (privacy.md, Threats). Everything
 * above it sees documents as they are; one whose key is destroyed is not there any more. Each is sealed for its own place:
 * moved elsewhere, it does not open.
 */
export function sealDocuments(store: Store, sealings: readonly Sealing[]): Store {
  const purpose = (container: Container, { pk, id }: Doc) => `${container}|${pk}|${id}`;
  /** By the document as the store keeps it; where it keeps none, nothing is found here. */
  const opened = new WeakMap<Doc, Doc>();
  const sealingOf = (kind: string) => sealings.find(({ fields }) => fields[kind] !== undefined);

  const close = async (container: Container, doc: Open, isNew: boolean): Promise<Doc> => {
    const sealing = sealingOf(doc.kind);
    if (sealing === undefined) return doc;
    const names = sealing.fields[doc.kind] ?? [];
    const entries = Object.entries(doc);
    const secret = entries.filter(([name, value]) => names.includes(name) && value !== undefined);
    if (secret.length === 0) return doc;
    const text = JSON.stringify(Object.fromEntries(secret));
    const sealed = await sealing.by.seal(doc, purpose(container, doc), text, isNew);
    const open = entries.filter(([name]) => !names.includes(name));
    return { ...Object.fromEntries(open), sealed } as Closed;
  };
  const openOne = async <D extends Doc>(
    container: Container,
    stored: Stored<D>,
  ): Promise<Stored<D> | undefined> => {
    const known = opened.get(stored.doc);
    if (known !== undefined) return { etag: stored.etag, doc: known as D };
    const { sealed, ...rest } = stored.doc as unknown as Closed;
    const sealing = sealingOf(rest.kind);
    if (sealed === undefined || sealing === undefined) return stored;
    const text = await sealing.by.open(rest, purpose(container, rest), sealed);
    if (text === undefined) return undefined;
    const doc = { ...rest, ...(JSON.parse(text) as object) } as unknown as D;
    if (sealing.staysOpen && Object.isFrozen(stored.doc)) opened.set(stored.doc, frozen(doc));
    return { etag: stored.etag, doc };
  };
  const closeWrite = async (container: Container, write: Write): Promise<Write> =>
    "doc" in write
      ? { ...write, doc: await close(container, write.doc as Open, write.op === "create") }
      : write;

  return {
    ...store,
    async read<D extends Doc>(container: Container, pk: string, id: string) {
      const stored = await store.read<D>(container, pk, id);
      return stored && (await openOne(container, stored));
    },
    async query<D extends Doc>(container: Container, query: Parameters<Store["query"]>[1]) {
      const page = await store.query<D>(container, query);
      const items = await Promise.all(page.items.map((stored) => openOne(container, stored)));
      return { ...page, items: items.filter((each) => each !== undefined) } as Page<D>;
    },
    async commit(container, pk, writes) {
      return store.commit(
        container,
        pk,
        await Promise.all(writes.map((write) => closeWrite(container, write))),
      );
    },
  };
}
