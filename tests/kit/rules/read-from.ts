import type { Condition, Doc, Page, Query, Scalar, Stored } from "../../../api/core/store";
import type { Reads } from "../../../api/core/verb";

/** A document and where it lies. */
export interface Placed {
  readonly container: string;
  readonly doc: Doc;
}

/** What a verb loads, from documents in memory. Every document is in its first version, "1". */
export function readFrom(docs: readonly Placed[], reads: Reads): Record<string, Stored | Page | undefined> {
  const loaded = Object.entries(reads).map(([name, read]) => {
    const there = docs.filter(({ container }) => container === read.container).map(({ doc }) => doc);
    if (read.read === "some") return [name, pageOf(there, read.query)] as const;
    if (read.read === "visible") {
      const { items } = pageOf(there, { ...read.query, limit: there.length });
      const seen = items.filter(({ doc }) => read.sees(doc as never));
      return [name, { items: seen.slice(read.skip ?? 0).slice(0, read.want), more: {} }] as const;
    }
    const found = there.find(({ pk, id }) => pk === read.pk && id === read.id);
    return [name, found && stored(found)] as const;
  });
  return Object.fromEntries(loaded);
}

function stored(doc: Doc): Stored {
  return { doc, etag: "1" };
}

function pageOf(docs: readonly Doc[], { pk, where = [], orderBy, limit }: Query): Page {
  const found = docs
    .filter((doc) => pk === undefined || doc.pk === pk)
    .filter((doc) => where.every((condition) => holds(doc, condition)));
  if (orderBy === undefined) return { items: found.slice(0, limit).map(stored) };
  const { field, direction } = orderBy;
  const sign = direction === "asc" ? 1 : -1;
  const ordered = found
    .filter((doc) => isOrdered(valueIn(doc, field)))
    .sort((a, b) => sign * compare(valueIn(a, field), valueIn(b, field)));
  return { items: ordered.slice(0, limit).map(stored) };
}

function holds(doc: Doc, { field, op, value }: Condition): boolean {
  const is = valueIn(doc, field);
  if (op === "=") return is === value;
  if (op === "in") return value.some((each) => each === is);
  if (op === "has") return Array.isArray(is) && is.includes(value);
  if (typeof is !== typeof value) return false;
  const order = compare(is, value);
  if (op === "<") return order < 0;
  if (op === "<=") return order <= 0;
  return op === ">" ? order > 0 : order >= 0;
}

function valueIn(doc: object, field: string): unknown {
  return field.split(".").reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), doc);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isOrdered(value: unknown): value is Exclude<Scalar, boolean | null> {
  return typeof value === "number" || typeof value === "string";
}

/** Numbers come first; strings order ordinally. */
function compare(a: unknown, b: unknown): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  if (!isOrdered(a) || !isOrdered(b) || a === b) return 0;
  return a < b ? -1 : 1;
}
