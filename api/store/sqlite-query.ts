import type { Condition, Container, Query } from "../core/store";
import { fromToken } from "./token";

/** SQL for one page and one row more, by which we know whether there is a next page. Bind strings and numbers only. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Where a page ended: the order value of its last row (where there is an order), its partition and id. */
export type SqlitePlace = readonly [order: string | number | null, pk: string, id: string];

const IS_NUMBER = "IN ('integer', 'real')";
const IS_ORDERED = "IN ('text', 'integer', 'real')";

/**
 * A page continues after the last row by key, not by count, so that rows that come or go meanwhile shift nothing.
 * The query must have been checked: field names are written into the SQL. `bodies`: whether the documents themselves come along.
 */
export function sqliteQuery(
  container: Container,
  query: Query,
  now: string,
  bodies: "with" | "without" = "with",
): Sql {
  // A list is short where a kind is long: the plus keeps the engine from going through the kind instead.
  const byItem = query.pk === undefined && (query.where ?? []).some(isKept);
  const parts: SqlPart[] = [
    [byItem ? "+container = ?" : "container = ?", container],
    ["(expires IS NULL OR expires > ?)", now],
  ];
  if (query.pk !== undefined) parts.push(["pk = ?", query.pk]);
  for (const condition of query.where ?? []) parts.push(conditionSql(condition, byItem));
  const order = query.orderBy && extract(query.orderBy.field);
  if (query.orderBy) parts.push([`${typeOf(query.orderBy.field)} ${IS_ORDERED}`]);
  const descending = query.orderBy?.direction === "desc";
  if (query.next !== undefined) parts.push(after(fromToken(query.next, isPlace), order, descending));
  const direction = descending ? "DESC" : "ASC";
  const keys = (order === undefined ? ["pk", "id"] : [order, "pk", "id"]).map((key) => `${key} ${direction}`);
  return {
    text: `SELECT pk, id, etag${bodies === "with" ? ", body" : ""}, ${order ?? "NULL"} AS place FROM docs
      WHERE ${parts.map(([text]) => text).join(" AND ")} ORDER BY ${keys.join(", ")} LIMIT ?`,
    values: [...parts.flatMap(([, ...values]) => values), query.limit + 1],
  };
}

type SqlPart = readonly [text: string, ...values: (string | number)[]];

/** What is in a document's own arrays is kept beside it, under an index. */
function isKept({ field, op }: Condition): boolean {
  return op === "has" && !field.includes(".");
}

function conditionSql(condition: Condition, byItem: boolean): SqlPart {
  const { field, op, value } = condition;
  if (field === "kind" && op === "=" && typeof value === "string")
    return [byItem ? "+kind = ?" : "kind = ?", value];
  if (isKept(condition) && op === "has")
    return ["docs.rowid IN (SELECT doc FROM items WHERE field = ? AND value = ?)", field, value];
  const type = typeOf(field);
  if (op === "in")
    return [
      `(${type} ${IS_ORDERED} AND ${extract(field)} IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(value),
    ];
  if (op === "has") return hasSql(field, value);
  if (value === null || typeof value === "boolean") return [`${type} = '${value}'`];
  const ofType = typeof value === "string" ? "= 'text'" : IS_NUMBER;
  return [`(${type} ${ofType} AND ${extract(field)} ${op} ?)`, value];
}

function hasSql(field: string, value: string | number): SqlPart {
  const ofType = typeof value === "string" ? "= 'text'" : IS_NUMBER;
  const found = `EXISTS (SELECT 1 FROM json_each(body, '$.${field}') AS e WHERE e.type ${ofType} AND e.value = ?)`;
  return [`(${typeOf(field)} = 'array' AND ${found})`, value];
}

function after([value, pk, id]: SqlitePlace, order: string | undefined, descending: boolean): SqlPart {
  const than = descending ? "<" : ">";
  if (order === undefined || value === null) return [`(pk, id) ${than} (?, ?)`, pk, id];
  // The first half says nothing new; by it the engine begins at the place, and not at the list's first row.
  return [`(${order} ${than}= ? AND (${order}, pk, id) ${than} (?, ?, ?))`, value, value, pk, id];
}

function isPlace(place: unknown): place is SqlitePlace {
  if (!Array.isArray(place) || place.length !== 3) return false;
  const [order, pk, id] = place;
  return (
    (order === null || ["string", "number"].includes(typeof order)) &&
    typeof pk === "string" &&
    typeof id === "string"
  );
}

function extract(field: string): string {
  return `json_extract(body, '$.${field}')`;
}

function typeOf(field: string): string {
  return `json_type(body, '$.${field}')`;
}
