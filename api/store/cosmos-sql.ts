import type { Condition, Query } from "../core/store";

/** A query as Cosmos takes it. */
export interface CosmosSql {
  readonly query: string;
  readonly parameters: { name: string; value: string | number | boolean | null }[];
}

/** Narrows an ordered query: to the documents past a value, or to those that hold it. */
export interface Span {
  readonly op: "after" | "at";
  readonly value: string | number;
}

/**
 * `SELECT * … WHERE … ORDER BY one field`, and no more than that, so that no composite index is needed.
 * The query must have been checked: field names are written into the SQL.
 */
export function cosmosSql(query: Query, now: string, span?: Span): CosmosSql {
  const parameters: CosmosSql["parameters"] = [];
  const bind = (value: string | number | boolean | null) => {
    const name = `@p${parameters.length}`;
    parameters.push({ name, value });
    return name;
  };
  const where = [`(NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > ${bind(now)})`];
  for (const condition of query.where ?? []) where.push(conditionSql(condition, bind));
  const order = query.orderBy && path(query.orderBy.field);
  if (query.orderBy && order) where.push(spanSql(order, query.orderBy.direction, span, bind));
  const ordered =
    order && span?.op !== "at" ? ` ORDER BY ${order} ${query.orderBy?.direction.toUpperCase()}` : "";
  return { query: `SELECT * FROM c WHERE ${where.join(" AND ")}${ordered}`, parameters };
}

type Bind = (value: string | number | boolean | null) => string;

function conditionSql({ field, op, value }: Condition, bind: Bind): string {
  if (op === "has") return `ARRAY_CONTAINS(${path(field)}, ${bind(value)})`;
  if (op !== "in") return `${path(field)} ${op} ${bind(value)}`;
  return value.length === 0 ? "false" : `${path(field)} IN (${value.map(bind).join(", ")})`;
}

/** Comparisons stay within a type and numbers come before strings: past a number, all strings still follow. */
function spanSql(order: string, direction: "asc" | "desc", span: Span | undefined, bind: Bind): string {
  if (span === undefined) return `(IS_NUMBER(${order}) OR IS_STRING(${order}))`;
  if (span.op === "at") return `${order} = ${bind(span.value)}`;
  const past = `${order} ${direction === "asc" ? ">" : "<"} ${bind(span.value)}`;
  if (direction === "asc") return typeof span.value === "number" ? `(${past} OR IS_STRING(${order}))` : past;
  return typeof span.value === "string" ? `(${past} OR IS_NUMBER(${order}))` : past;
}

/** Bracketed: a field may be called `order` or `value`, which are words of the language. */
function path(field: string): string {
  return `c${field
    .split(".")
    .map((name) => `["${name}"]`)
    .join("")}`;
}
