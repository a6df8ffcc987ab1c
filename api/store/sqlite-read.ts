import type { Container, Doc, Page, Query, Stored } from "../core/store";
import type { Kept, KeptDocuments } from "./kept-documents";
import type { Meter } from "./meter";
import { type SqlitePlace, sqliteQuery } from "./sqlite-query";
import type { Statements } from "./sqlite-statements";
import { toToken } from "./token";

interface Row {
  readonly pk: string;
  readonly id: string;
  readonly etag: string;
  /** Absent where whoever asked may have it already. */
  readonly body?: string;
  readonly place: string | number | null;
}

export interface SqliteReader {
  read<D extends Doc>(container: Container, pk: string, id: string): Stored<D> | undefined;
  query<D extends Doc>(container: Container, query: Query): Page<D>;
}

export interface SqliteReaderOptions {
  readonly statements: Statements;
  readonly meter: Meter;
  readonly kept: KeptDocuments;
  readonly keeps: (kind: string) => boolean;
  readonly now: () => Date;
}

const ONE = "SELECT etag, body, expires FROM docs WHERE container = ? AND pk = ? AND id = ?";

type One = { readonly etag: string; readonly body: string; readonly expires: string | null };

/** Reads from the file what is not kept in memory. The engine is asked each time what there is, and in which state. */
export function readSqlite({ statements, meter, kept, keeps, now }: SqliteReaderOptions): SqliteReader {
  const one = (container: Container, pk: string, id: string) =>
    statements.get(ONE).get(container, pk, id) as One | undefined;
  const docOf = (container: Container, pk: string, id: string, { etag, body }: One): Kept =>
    kept.find(container, pk, id, etag) ?? kept.parse(container, etag, body);

  /** The document of a row that was asked for without it; undefined where another process has just deleted it. */
  const fetch = (container: Container, { pk, id, etag, body }: Row) => {
    if (body !== undefined) return { ...kept.parse(container, etag, body), etag };
    const known = kept.find(container, pk, id, etag);
    if (known !== undefined) return { ...known, etag };
    const row = one(container, pk, id);
    return row && { ...kept.parse(container, row.etag, row.body), etag: row.etag };
  };

  return {
    read<D extends Doc>(container: Container, pk: string, id: string) {
      const row = one(container, pk, id);
      if (row === undefined || (row.expires !== null && row.expires <= now().toISOString())) {
        meter.charge(units(row === undefined ? 0 : Buffer.byteLength(row.body)));
        return undefined;
      }
      const { doc, bytes } = docOf(container, pk, id, row);
      meter.charge(units(bytes));
      return { doc: doc as D, etag: row.etag };
    },
    query<D extends Doc>(container: Container, query: Query) {
      const mayKnow = (query.where ?? []).some(({ field, op, value }) => {
        return field === "kind" && op === "=" && typeof value === "string" && keeps(value);
      });
      const sql = sqliteQuery(container, query, now().toISOString(), mayKnow ? "without" : "with");
      const rows = statements.get(sql.text).all(...sql.values) as Row[];
      const shown = rows.slice(0, query.limit);
      const found = shown.flatMap((row) => fetch(container, row) ?? []);
      const items = found.map(({ doc, etag }) => ({ doc: doc as D, etag }));
      meter.charge(found.reduce((sum, { bytes }) => sum + units(bytes), 1));
      const last = shown.at(-1);
      if (rows.length === shown.length || last === undefined) return { items };
      return { items, next: toToken(placeOf(last, items.at(-1)?.doc, query.orderBy?.field)) };
    },
  };
}

/** An estimate of request units: one per KB read, and one where nothing was found. */
function units(bytes: number): number {
  return Math.max(1, bytes / 1024);
}

/** A string comes from the document, as libsql cuts a selected one at a NUL; a number from SQLite, which parses it once. */
function placeOf(row: Row, doc: Doc | undefined, field: string | undefined): SqlitePlace {
  if (field === undefined) return [null, row.pk, row.id];
  const value = field
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], doc);
  return [typeof value === "string" ? value : row.place, row.pk, row.id];
}
