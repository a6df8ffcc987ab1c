import type { Container, Doc, Query, Store, Stored } from "./store";

/** Every document a query finds, page by page. */
export async function* every<D extends Doc>(
  store: Store,
  container: Container,
  query: Query,
): AsyncGenerator<Stored<D>> {
  let next: string | undefined;
  do {
    const page = await store.query<D>(container, { ...query, ...(next !== undefined && { next }) });
    yield* page.items;
    next = page.next;
  } while (next !== undefined);
}
