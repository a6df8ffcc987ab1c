/**
 * The store port: as narrow as Cosmos DB and SQLite can both keep faithfully.
 *
 * Every container has the partition key `/pk`. A decision is committed to one partition, all or nothing.
 * What can be expected (a stale etag, a second create, a document that is too large) comes back as a value.
 * A throw means a bug (a field name, limit or value that cannot be asked; no such container), or `StoreAway`: the engine
 * cannot be reached, is throttling, or its disk is full or locked. Nothing lies under an id or partition key that no
 * document may carry: reading there finds nothing. On Cosmos, what another process has just written may be read late,
 * as the account's consistency allows; an etag still decides who wrote first.
 */
export interface Store {
  /** One document by key: one point read. `undefined` when it is not there or its `expiresAt` has passed. */
  read<D extends Doc>(container: Container, pk: string, id: string): Promise<Stored<D> | undefined>;
  /** A page of one partition (`pk` given) or of all partitions. A page may be short or empty and still carry `next`. */
  query<D extends Doc>(container: Container, query: Query): Promise<Page<D>>;
  /** Writes to one partition, all or nothing: 1 to 100 writes, 2 MB together. */
  commit(container: Container, pk: string, writes: readonly Write[]): Promise<Commit>;
  /** What has been asked of the engine since the store was opened. Take it before and after to cost a verb. */
  usage(): Usage;
  /** Throws `StoreAway` when the engine cannot be reached. */
  ping(): Promise<void>;
  /**
   * Lets go of what the engine keeps of how its records came about, beside the records: what was deleted, and in which order
   * it was written. Absent where there is nothing of the kind; where another process is in the way, the next call does it.
   */
  settle?(): Promise<void>;
  close(): Promise<void>;
}

export const CONTAINERS = [
  "people",
  "cases",
  "programme",
  "nominations",
  "seasons",
  "reports",
  "vault",
] as const;
export type Container = (typeof CONTAINERS)[number];

/**
 * A JSON document. `ttl`, and names that begin with `_`, belong to the engine and are refused at its top level.
 *
 * `expiresAt` (as `toISOString` writes it, by the product's clock) makes it unreadable from that moment, and a day later
 * or more the engine removes it. Meanwhile a create or upsert takes its place and an increment finds it missing; only
 * a replace or delete by someone who read it in time still finds it.
 */
export interface Doc {
  readonly id: string;
  readonly pk: string;
  readonly kind: string;
  readonly expiresAt?: string;
}

export interface Stored<D extends Doc = Doc> {
  readonly doc: D;
  /** Changes with every write, is never reused, not even after delete and create. */
  readonly etag: string;
}

export type Scalar = string | number | boolean | null;

/**
 * A condition on a plain field, or a field of a field (`caller.id`). Types never mix: "1" is not 1, null is not missing.
 * `<` and its kin take strings (ordinal order) or numbers; `has` finds a scalar in an array field.
 */
export type Condition =
  | { readonly field: string; readonly op: "="; readonly value: Scalar }
  | { readonly field: string; readonly op: "<" | "<=" | ">" | ">="; readonly value: string | number }
  | { readonly field: string; readonly op: "in"; readonly value: readonly (string | number)[] }
  | { readonly field: string; readonly op: "has"; readonly value: string | number };

export interface Query {
  /** One partition; without it, all of them. */
  readonly pk?: string;
  readonly where?: readonly Condition[];
  /** Documents that hold neither a number nor a string there are left out. Numbers come first; strings order ordinally. */
  readonly orderBy?: { readonly field: string; readonly direction: "asc" | "desc" };
  /** Documents in a page, 1 to 1,000. */
  readonly limit: number;
  /** `next` of the page before, for the same query. Documents that come or go meanwhile neither repeat nor hide others. */
  readonly next?: string;
}

export interface Page<D extends Doc = Doc> {
  readonly items: readonly Stored<D>[];
  readonly next?: string;
}

export type Write =
  | { readonly op: "create"; readonly doc: Doc }
  | { readonly op: "upsert"; readonly doc: Doc }
  | { readonly op: "replace"; readonly doc: Doc; readonly ifMatch: string }
  | { readonly op: "delete"; readonly id: string; readonly ifMatch?: string }
  /** Adds `by` to a number field of a document that must exist; a missing field counts as 0. */
  | { readonly op: "increment"; readonly id: string; readonly field: string; readonly by: number };

/** `at` is the index of the write that failed (0 of no writes, 100 of too many); nothing of the batch was written. An etag is null after a delete. */
export type Commit =
  | { readonly ok: true; readonly etags: readonly (string | null)[] }
  | { readonly ok: false; readonly at: number; readonly reason: CommitFailure };

/**
 * exists: created twice. stale: the etag moved on. missing: nothing there to replace, delete or increment.
 * invalid: a foreign partition, a bad id, field name, kind, etag or expiry, no or too many writes, or an increment of
 * what is not a number.
 */
export type CommitFailure = "exists" | "stale" | "missing" | "too-large" | "invalid";

/** `charge` is in request units: Cosmos's own figure; SQLite estimates 1 per KB read and 5 per KB written. */
export interface Usage {
  readonly reads: number;
  readonly queries: number;
  readonly commits: number;
  readonly charge: number;
}

export const MAX_WRITES = 100;
export const MAX_BYTES = 2_000_000;
/** Ids and partition keys as Cosmos takes them. */
export const ID = /^[^/\\?#\u0000-\u001f]{1,255}$/;
/** Field names are written into the engines' SQL, so only this shape is let through. */
export const FIELD = /^[a-z][A-Za-z0-9]{0,63}(\.[a-z][A-Za-z0-9]{0,63})?$/;
