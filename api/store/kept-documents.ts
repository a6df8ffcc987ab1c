import { frozen } from "../core/lists/frozen";
import type { Container, Doc } from "../core/store";

/** A document as it was read, and how long its JSON is. */
export interface Kept {
  readonly doc: Doc;
  readonly bytes: number;
}

/** Documents that were read lately. `etag` says which state of it is meant: one that was written since is not found. */
export interface KeptDocuments {
  find(container: Container, pk: string, id: string, etag: string): Kept | undefined;
  /** The document of this JSON, and keeps it where it may. */
  parse(container: Container, etag: string, body: string): Kept;
  forget(container: Container, pk: string, id: string): void;
}

const MOST = 1000;

/**
 * Keeps documents of these kinds in memory, up to a thousand, the ones longest there going first. Everybody who reads one is handed
 * the same, so it is frozen.
 */
export function keepDocuments(keeps: (kind: string) => boolean): KeptDocuments {
  const kept = new Map<string, Kept & { readonly etag: string }>();
  const keyOf = (container: Container, pk: string, id: string) => `${container}|${pk}|${id}`;
  return {
    find(container, pk, id, etag) {
      const found = kept.get(keyOf(container, pk, id));
      return found?.etag === etag ? found : undefined;
    },
    parse(container, etag, body) {
      const doc = JSON.parse(body) as Doc;
      const read = { doc, bytes: Buffer.byteLength(body) };
      if (!keeps(doc.kind)) return read;
      const key = keyOf(container, doc.pk, doc.id);
      kept.delete(key);
      const oldest = kept.size >= MOST ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(key, { etag, doc: frozen(doc), bytes: read.bytes });
      return read;
    },
    forget: (container, pk, id) => void kept.delete(keyOf(container, pk, id)),
  };
}
