import type { Query } from "../core/store";
import type { Span } from "./cosmos-sql";
import { fromToken, toToken } from "./token";

/** Cosmos's own continuation, or where an ordered query goes on; `at` may be continued within. */
export interface CosmosPlace {
  readonly span?: Span;
  readonly token?: string;
}

/** A page of resources, with the place of the next. */
export interface CosmosPage<R> {
  readonly resources: readonly R[];
  readonly next?: string;
}

/** Asks the engine for at most `count` resources: fewer only where there are no more, or (with `token`) more to come. */
export type Fetch<R> = (request: { span?: Span; count: number; token?: string; fill: boolean }) => Promise<{
  readonly resources: readonly R[];
  readonly token?: string;
}>;

/**
 * One page. Unordered, Cosmos's continuation carries us. It gives none for an order over all partitions, and needs a
 * composite index for a second key; so an ordered query goes on past the last value it has shown whole, and where
 * one value fills more than a page, through the documents that hold it.
 */
export async function cosmosPage<R>(query: Query, fetch: Fetch<R>): Promise<CosmosPage<R>> {
  const place = query.next === undefined ? {} : fromToken(query.next, isPlace);
  const { orderBy, limit: count } = query;
  const goOn = place.token === undefined ? {} : { token: place.token };
  if (orderBy === undefined) {
    const { resources, token } = await fetch({ count, fill: false, ...goOn });
    return token === undefined ? { resources } : { resources, next: toToken({ token }) };
  }
  if (place.span?.op === "at") return ties(place.span.value, count, fetch, goOn);
  const span = place.span === undefined ? {} : { span: place.span };
  const { resources } = await fetch({ count: count + 1, fill: true, ...span });
  if (resources.length <= count) return { resources };
  const values = resources.map((resource) => orderValue(resource, orderBy.field));
  const beyond = values[count];
  const whole = resources.slice(0, count).filter((_, at) => values[at] !== beyond);
  const last = values[whole.length - 1];
  if (last !== undefined) return { resources: whole, next: toToken({ span: { op: "after", value: last } }) };
  return beyond === undefined ? { resources } : ties(beyond, count, fetch, {});
}

async function ties<R>(
  value: string | number,
  count: number,
  fetch: Fetch<R>,
  goOn: { token?: string },
): Promise<CosmosPage<R>> {
  const { resources, token } = await fetch({ span: { op: "at", value }, count, fill: false, ...goOn });
  const next = token === undefined ? { span: { op: "after", value } } : { span: { op: "at", value }, token };
  return { resources, next: toToken(next) };
}

function orderValue(resource: unknown, field: string): string | number | undefined {
  const value = field
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], resource);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

function isPlace(place: unknown): place is CosmosPlace {
  if (typeof place !== "object" || place === null) return false;
  const { span, token } = place as { span?: Span; token?: unknown };
  if (token !== undefined && typeof token !== "string") return false;
  if (span === undefined) return token !== undefined;
  return ["after", "at"].includes(span.op) && ["string", "number"].includes(typeof span.value);
}
