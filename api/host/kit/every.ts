import type { Container, Doc, Query, Store } from "../../core/store";

/** Every document a query finds, page by page. */
export async function* every<D extends Doc>(
  store: Store,
  container: Container,
  query: Query,
): AsyncGenerator<D> {
  let next: string | undefined;
  do {
    const page = await store.query<D>(container, { ...query, ...(next !== undefined && { next }) });
    for (const { doc } of page.items) yield doc;
    next = page.next;
  } while (next !== undefined);
}
