import type { Container, Doc, Page, Store, Stored, Write } from "../core/store";
import type { DataKeys } from "./data-keys";

/** Which fields of which kind of document are stored sealed. Nothing can be asked of them in a query. */
export type SealedFields = Readonly<Record<string, readonly string[]>>;

type Open = Doc & Readonly<Record<string, unknown>>;
type Closed = Open & { readonly sealed?: string };

/**
 * A store in which these fields are closed to whoever reads the database or a backup of it (privacy.md, Threats). Everything
 * above it sees documents as they are. Each is sealed for its own place: moved elsewhere, it does not open.
 */
export function sealDocuments(store: Store, keys: DataKeys, fields: SealedFields): Store {
  const purpose = (container: Container, { pk, id }: Doc) => `${container}|${pk}|${id}`;

  const close = async (container: Container, doc: Open): Promise<Doc> => {
    const names = fields[doc.kind];
    if (names === undefined) return doc;
    const entries = Object.entries(doc);
    const secret = entries.filter(([name, value]) => names.includes(name) && value !== undefined);
    if (secret.length === 0) return doc;
    const sealed = await keys.seal(purpose(container, doc), JSON.stringify(Object.fromEntries(secret)));
    const open = entries.filter(([name]) => !names.includes(name));
    return { ...Object.fromEntries(open), sealed } as Closed;
  };
  const openOne = async <D extends Doc>(container: Container, stored: Stored<D>): Promise<Stored<D>> => {
    const { sealed, ...rest } = stored.doc as unknown as Closed;
    if (sealed === undefined || fields[rest.kind] === undefined) return stored;
    const secret = JSON.parse(await keys.open(purpose(container, rest), sealed)) as object;
    return { etag: stored.etag, doc: { ...rest, ...secret } as unknown as D };
  };
  const closeWrite = async (container: Container, write: Write): Promise<Write> =>
    "doc" in write ? { ...write, doc: await close(container, write.doc as Open) } : write;

  return {
    ...store,
    async read<D extends Doc>(container: Container, pk: string, id: string) {
      const stored = await store.read<D>(container, pk, id);
      return stored && (await openOne(container, stored));
    },
    async query<D extends Doc>(container: Container, query: Parameters<Store["query"]>[1]) {
      const page = await store.query<D>(container, query);
      const items = await Promise.all(page.items.map((stored) => openOne(container, stored)));
      return { ...page, items } as Page<D>;
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
